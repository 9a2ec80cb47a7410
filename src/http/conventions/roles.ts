import { applyDecorators, SetMetadata, type CustomDecorator } from '@nestjs/common';
import { ApiCookieAuth } from '@nestjs/swagger';
import type { Role } from '../../secrets/secrets-store.port.js';

export const ROLES = 'societaire:roles';

/** Who may call the route. A route without `Roles` or `Public` is nobody's. */
export const Roles = (...roles: readonly Role[]): ReturnType<typeof applyDecorators> =>
  applyDecorators(SetMetadata(ROLES, roles), ApiCookieAuth());

/** Anyone may call the route, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(ROLES, 'public');
