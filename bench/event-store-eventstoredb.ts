import { EventStoreDBClient, jsonEvent, NO_STREAM, START as FROM_START } from '@eventstore/db-client';
import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../domain/shared/calendar.js';
import type { EventToAppend } from '../src/event-store/event-store.port.js';
import { EventStoreDbEventStore } from '../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { alternate, timed } from './harness/alternate.js';
import { eventStoreDbServer } from './harness/eventstoredb-server.js';
import type { Measure, Row } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';

const GOAL = 0.8;
const SMOKE_PART = 100;

const hex = (bytes: number): string => randomBytes(bytes).toString('hex');
const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);

const DATA = { street: 'x'.repeat(320), city: 'Orléans', since: '2026-12-01' };
const METADATA = { origin: 'live', occurredAt: '2026-11-24T13:04:59.120Z', actor: 'member:1', cause: 'y'.repeat(90) };
const envelope = () => ({
  id: hex(16),
  recordedAt: '2026-11-24T13:05:00.000Z' as Instant,
  version: 1,
  hash: `1:${hex(32)}`,
});

const ourEvent = (): EventToAppend => ({
  ...envelope(),
  type: 'AddressChanged',
  data: JSON.stringify(DATA),
  metadata: JSON.stringify(METADATA),
});
/** The same bytes on the wire. */
const bareEvent = () =>
  jsonEvent({ id: randomUUID(), type: 'AddressChanged', data: DATA, metadata: { ...METADATA, ...envelope() } });

interface Both {
  readonly store: EventStoreDbEventStore;
  readonly client: EventStoreDBClient;
  readonly smoke: boolean;
}

const appending = async ({ store, client, smoke }: Both, width: number, count: number, size: number): Promise<Row> => {
  const appends = smoke ? Math.ceil(count / SMOKE_PART) : count;
  const rates = await alternate(
    () =>
      timed(appends * size, () =>
        sideBySide(width, appends, () => store.append(hex(16), 'none', many(size, ourEvent))),
      ),
    () =>
      timed(appends * size, () =>
        sideBySide(width, appends, () =>
          client.appendToStream(hex(16), many(size, bareEvent), { expectedRevision: NO_STREAM }),
        ),
      ),
    smoke,
  );
  return row(`EventStoreDB: appends of ${size}, ${width} at once`, rates);
};

const catchUp = async ({ store, client, smoke }: Both): Promise<Row> => {
  const count = smoke ? 1_000 : 20_000;
  const start = await store.head();
  await sideBySide(4, count / 500, () => store.append(hex(16), 'none', many(500, ourEvent)));
  const fromPosition = start === 0n ? FROM_START : { commit: start, prepare: start };
  const ours = async (): Promise<void> => {
    for (let from = start, next = -1n; next !== from; from = next) next = (await store.readAll(from)).through;
  };
  const bare = async (): Promise<void> => {
    for await (const { event } of client.readAll({ fromPosition }))
      if (!event) throw new Error('a row without an event');
  };
  const rates = await alternate(
    () => timed(count, ours),
    () => timed(count, bare),
    smoke,
  );
  return row('EventStoreDB: catch-up, pages of 1,000', rates);
};

const row = (work: string, rates: Awaited<ReturnType<typeof alternate>>): Row => ({
  work,
  unit: 'events/s',
  ...rates,
  limitName: `bare client, ${process.env.EVENTSTORE_URL === undefined ? 'protocol double' : 'real server'}`,
  goal: GOAL,
});

/** The adapter beside the bare client on the same server: the protocol double in its own process, or `EVENTSTORE_URL`. */
export const measure: Measure = async ({ smoke }) => {
  const { url, end } = await eventStoreDbServer();
  const both: Both = {
    store: new EventStoreDbEventStore(url),
    client: EventStoreDBClient.connectionString(url),
    smoke,
  };
  try {
    return [
      await appending(both, 1, 1_000, 1),
      await appending(both, 64, 6_000, 1),
      await appending(both, 4, 100, 100),
      await catchUp(both),
    ];
  } finally {
    await both.store.close();
    await both.client.dispose();
    end();
  }
};
