import { EventStoreError } from './event-store.error.js';
import { MAX_APPEND_BYTES, MAX_APPEND_EVENTS, type EventToAppend, type Expected } from './event-store.port.js';

/** What a store may write of an event beside its data, metadata and type: version, time, hash and their names. */
const ENVELOPE_BYTES = 200;

/** Bytes of an event as the limit counts them. */
export const sizeOf = ({ data, metadata, type }: EventToAppend): number =>
  Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length + ENVELOPE_BYTES;

/** Refuses an append over the limits that hold on every store, before anything is sent; a RangeError for no revision. */
export const assertAppendable = (expected: Expected, events: readonly EventToAppend[]): void => {
  if (expected !== 'none' && !(Number.isSafeInteger(expected) && expected >= 0))
    throw new RangeError(`not a revision: ${expected}`);
  const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (events.length > MAX_APPEND_EVENTS || bytes > MAX_APPEND_BYTES)
    throw new EventStoreError(
      'event-store.too-large',
      `an append of ${events.length} events and ${bytes} bytes is over ${MAX_APPEND_EVENTS} events or ${MAX_APPEND_BYTES} bytes`,
    );
};
