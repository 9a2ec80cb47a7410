import type { Refusal } from '../../domain/shared/decider.js';
import type { Expected, Position, Revision } from '../event-store/event-store.port.js';

/** The command was carried out, now or when its key was first seen: its last event. */
export interface Executed {
  readonly outcome: 'executed';
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly repeated: boolean;
}

export interface Refused {
  readonly outcome: 'refused';
  readonly refusal: Refusal;
}

/** The caller's `If-Match` is not the stream's revision. */
export interface Stale {
  readonly outcome: 'stale';
  readonly actual: Expected;
}

/** The key was used before with another body. */
export interface KeyReused {
  readonly outcome: 'key-reused';
}

export type CommandOutcome = Executed | Refused | Stale | KeyReused;
