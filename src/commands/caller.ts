import type { Actor } from '../event-store/codec/event-metadata.js';
import type { Revision } from '../event-store/event-store.port.js';

/** Who asks for a command, and how it is to be recognised when asked again. */
export interface Caller {
  readonly actor: Actor;
  readonly correlationId: string;
  /** the event on whose account it is asked; absent: nothing but the caller's own will */
  readonly causationId?: string;
  readonly origin: 'live' | 'import' | 'demo';
  /** of the command's request: scope (caller and route), key, and keyed HMAC of the body; absent: never recognised */
  readonly idempotency?: Idempotency;
  /** the revision that the caller saw (`If-Match`) */
  readonly ifMatch?: Revision;
}

export interface Idempotency {
  /** derived from caller, route and the key given: 32 hex digits */
  readonly key: string;
  readonly bodyHash: string;
}
