import { toServerText } from '../../../src/event-store/eventstoredb/envelope.js';
import { EventStoreDbEventStore } from '../../../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { serverId } from '../../../src/event-store/eventstoredb/server-id.js';
import type { StoredEvent } from '../../../src/event-store/event-store.port.js';
import { DoubleLog } from '../../doubles/eventstoredb/double-log.js';
import { EventStoreDbDouble } from '../../doubles/eventstoredb/eventstoredb-double.js';
import type { Recorded } from '../../doubles/eventstoredb/record.js';
import type { Opened, TamperedStore } from './tampered-store.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Far behind the events that a new server holds of its own; as on a server, positions have gaps. */
const positionOf = ({ position }: StoredEvent): bigint => 10_000n + position * 1_000n;

export const recordOf = (event: StoredEvent): Recorded => {
  const { data, metadata } = toServerText(event);
  return {
    id: serverId(event.hash),
    stream: event.stream,
    revision: BigInt(event.revision),
    position: positionOf(event),
    type: event.type,
    contentType: 'application/json',
    created: BigInt(Date.parse('2026-11-24T11:00:00.000Z')) * 10_000n,
    data: bytes(data),
    metadata: bytes(metadata),
  };
};

export interface OpenedDouble extends Opened {
  readonly log: DoubleLog;
}

export const doubleHolding = async (records: readonly Recorded[]): Promise<OpenedDouble> => {
  const log = DoubleLog.fresh();
  records.forEach((record) => log.restore(record));
  const double = await EventStoreDbDouble.start({ log });
  const store = new EventStoreDbEventStore(double.url);
  const close = async (): Promise<void> => {
    await store.close();
    await double.stop();
  };
  return { store, log, close };
};

export const tamperedDouble: TamperedStore = {
  name: 'eventstoredb (double)',
  holding: (events) => doubleHolding(events.map(recordOf)),
};
