import type { Instant } from '../../domain/shared/calendar.js';
import type { SubscriptionHealth } from './subscription-health.js';

/** Where an event lies in the store: strictly growing. Outside the process it is written as a decimal string. */
export type Position = bigint;

/** The revision that a stream must have: its last event's number (0 for the first), or `none` for no stream. */
export type Revision = number;
export type Expected = Revision | 'none';

/** An event as it is written. `data` and `metadata` are JSON text that `hash` covers; `metadata` is without the hash. */
export interface EventToAppend {
  /** UUID as 32 hex digits; not unique over streams */
  readonly id: string;
  readonly type: string;
  readonly version: number;
  readonly recordedAt: Instant;
  readonly data: string;
  readonly metadata: string;
  /** `1:` and the hex of a SHA-256 over the previous event's hash and this event */
  readonly hash: string;
}

export interface StoredEvent extends EventToAppend {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
}

export interface Appended {
  readonly outcome: 'appended';
  readonly revision: Revision;
  /** of the last event appended */
  readonly position: Position;
}

/** The stream was not where the caller expected it: nothing was written. A value, for it is an ordinary outcome. */
export interface Conflict {
  readonly outcome: 'conflict';
  readonly actual: Expected;
}

/** What a fold needs of an event, and where the chain goes on after it; metadata are left on the disk. */
export type FoldedEvent = Pick<StoredEvent, 'id' | 'type' | 'version' | 'revision' | 'recordedAt' | 'data' | 'hash'>;

/** A page of the log. `through` is the last position looked at, found or not: the next page starts after it. */
export interface LogPage {
  readonly events: readonly StoredEvent[];
  readonly through: Position;
}

export interface LogFilter {
  readonly types?: readonly string[];
  /** events whose subject is at least `from` and smaller than `below`, as text; an event of no subject counts as `''` */
  readonly subjects?: { readonly from: string; readonly below: string };
  readonly limit?: number;
  /** Positions that are looked at, at most, found or not; a store whose looking holds up nobody may look at more. */
  readonly span?: number;
}

/** What a log is to be cut into. */
export interface CutAsked {
  readonly types: readonly string[];
  readonly parts: number;
  /** The parts that an event belongs to, numbered from 0. */
  readonly of: PartsOf;
  /** events up to here */
  readonly end: Position;
  readonly signal?: AbortSignal | undefined;
}

/** Told from the event's member (`''` for none) where that is enough, for the rest of the event is then not read. */
export type PartsOf =
  | { readonly subject: (subject: string) => readonly number[] }
  | { readonly event: (event: StoredEvent) => readonly number[] };

/** A log cut into parts: each is read without what lies between its events, so that many cost no more than few. */
export interface CutLog {
  /** Events of the part of that number, from 0, after a position. */
  read(part: number, after: Position): Promise<LogPage>;
  close(): void;
}

export const PAGE = 1_000;
export const MAX_APPEND_BYTES = 1_048_576;
export const MAX_APPEND_EVENTS = 1_000;
export const START: Position = 0n;

/**
 * The log. Every append carries an exact revision; a refused append changes nothing; positions are strictly ordered and
 * a reader never sees one before every smaller one is visible. Every page is bounded by `PAGE`. Errors are `EventStoreError`.
 */
export interface EventStore {
  /** Positions are 1, 2, 3…: a gap is damage, and their difference counts events. */
  readonly dense: boolean;
  /** Appends all events or none. Durable once answered. No events: a check of the revision. */
  append(stream: string, expected: Expected, events: readonly EventToAppend[]): Promise<Appended | Conflict>;
  /** Events of a stream after a revision (-1: from its start), `limit` at most; none for a stream that does not exist. */
  readStream(stream: string, after?: Revision, limit?: number): Promise<readonly StoredEvent[]>;
  /** The same with only what a fold needs. */
  readFold(stream: string, after?: Revision, limit?: number): Promise<readonly FoldedEvent[]>;
  /** The stream's last event, `undefined` for none. */
  last(stream: string): Promise<StoredEvent | undefined>;
  /** Events of all streams after a position, in order. */
  readAll(after: Position, filter?: LogFilter): Promise<LogPage>;
  /** Cuts the log by looking at each event once; absent where an event can be looked at only by fetching it. */
  cut?(asked: CutAsked): Promise<CutLog>;
  /** The position of the last event, `START` for an empty store. */
  head(): Promise<Position>;
  /** Calls back after commits, with a position that is visible; may skip some. Returns the way to stop. */
  onAppended(listener: (position: Position) => void): () => void;
  /** How the live subscription does; absent where commits are noticed without one, which cannot stand still. */
  health?(): SubscriptionHealth;
  /** Another thread of this process has committed; absent where the store tells of every commit itself. */
  noticed?(position: Position): void;
  close(): Promise<void>;
}
