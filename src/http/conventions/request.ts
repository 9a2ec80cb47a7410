import '@fastify/cookie';
import type { FastifyRequest } from 'fastify';
import type { Caller } from '../../commands/caller.js';
import type { StoredSession } from '../../secrets/secrets-store.port.js';

/** A request with what the guard and the interceptors found. */
export interface SignedRequest extends FastifyRequest {
  session?: StoredSession;
  sessionToken?: string;
  caller?: Caller;
}

export const SESSION_COOKIE = '__Host-sid';
