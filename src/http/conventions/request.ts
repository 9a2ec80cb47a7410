import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../commands/caller.js';
import type { StoredSession } from '../../secrets/secrets-store.port.js';

/** A request with what the guard and the interceptors found. */
export interface SignedRequest extends FastifyRequest {
  session?: StoredSession;
  /** of its cookie, looked up before the guard, which may or may not let it in */
  sessionFound?: StoredSession | undefined;
  sessionToken?: string;
  caller?: Caller;
}

export const SESSION_COOKIE = '__Host-sid';
