import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Identity } from '../../identity/identity.js';
import type { Role } from '../../secrets/secrets-store.port.js';
import { Problem } from '../problem/problem.js';
import { SESSION_COOKIE, type SignedRequest } from './request.js';
import { ROLES } from './roles.js';

/** Lets in who is signed in with one of the route's roles; denied by default. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Identity) private readonly identity: Identity,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const roles = this.reflector.getAllAndOverride<readonly Role[] | 'public' | undefined>(ROLES, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (roles === 'public') return true;
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const token = request.cookies[SESSION_COOKIE];
    const session = request.sessionFound ?? (token === undefined ? undefined : await this.identity.sessionOf(token));
    if (session === undefined) throw new Problem(401, 'identity.signed-out');
    if (!roles?.includes(session.role)) throw new Problem(403, 'identity.forbidden');
    request.session = session;
    request.sessionToken = token!;
    return true;
  }
}
