import { EventStoreError } from './event-store.error.js';
import { MAX_APPEND_BYTES, MAX_APPEND_EVENTS, type EventToAppend } from './event-store.port.js';

const sizeOf = ({ data, metadata }: EventToAppend): number => Buffer.byteLength(data) + Buffer.byteLength(metadata);

/** Refuses an append over the limits that hold on every store, before anything is sent. */
export const assertAppendable = (events: readonly EventToAppend[]): void => {
  const bytes = events.reduce((sum, event) => sum + sizeOf(event), 0);
  if (events.length > MAX_APPEND_EVENTS || bytes > MAX_APPEND_BYTES)
    throw new EventStoreError(
      'event-store.too-large',
      `an append of ${events.length} events and ${bytes} bytes is over ${MAX_APPEND_EVENTS} events or ${MAX_APPEND_BYTES} bytes`,
    );
};
