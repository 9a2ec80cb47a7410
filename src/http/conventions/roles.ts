import { SetMetadata, type CustomDecorator } from '@nestjs/common';
import type { Role } from '../../secrets/secrets-store.port.js';

export const ROLES = 'societaire:roles';

/** Who may call the route. A route without `Roles` or `Public` is nobody's. */
export const Roles = (...roles: readonly Role[]): CustomDecorator => SetMetadata(ROLES, roles);

/** Anyone may call the route, signed in or not. */
export const Public = (): CustomDecorator => SetMetadata(ROLES, 'public');
