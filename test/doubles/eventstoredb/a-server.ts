import { EventStoreDBClient, jsonEvent, type JSONEventType, type EventData } from '@eventstore/db-client';
import { randomUUID } from 'node:crypto';
import { EventStoreDbDouble, type DoubleOptions } from './eventstoredb-double.js';

/** The server that the facts are checked on: a real one with `EVENTSTORE_URL`, else a double of its own. */
export interface FactServer {
  readonly client: EventStoreDBClient;
  /** absent: a real server, which has no faults on demand */
  readonly double?: EventStoreDbDouble;
  readonly stop: () => Promise<void>;
}

export const REAL = process.env.EVENTSTORE_URL;

export const startServer = async (options: DoubleOptions = {}): Promise<FactServer> => {
  if (REAL !== undefined) {
    const client = EventStoreDBClient.connectionString(REAL);
    return { client, stop: () => client.dispose() };
  }
  const { client, double, stop } = await startDouble(options);
  return { client, double, stop };
};

/** A double, whatever the environment: for what a real server does not do on demand. */
export const startDouble = async (
  options: DoubleOptions = {},
): Promise<FactServer & { readonly double: EventStoreDbDouble }> => {
  const double = await EventStoreDbDouble.start(options);
  const client = EventStoreDBClient.connectionString(double.url);
  const stop = async (): Promise<void> => {
    await client.dispose();
    await double.stop();
  };
  return { client, double, stop };
};

export const aStream = (): string => `fact-${randomUUID()}`;

export const anEvent = (type = 'Happened', data: Record<string, string> = { a: 'b' }): EventData<JSONEventType> =>
  jsonEvent({ id: randomUUID(), type, data });

export const someEvents = (count: number): EventData<JSONEventType>[] => Array.from({ length: count }, () => anEvent());

/** Every item of a stream of answers. */
export const all = async <T>(items: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
};
