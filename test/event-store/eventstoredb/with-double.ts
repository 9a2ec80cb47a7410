import {
  EventStoreDbEventStore,
  type EventStoreDbTimes,
} from '../../../src/event-store/eventstoredb/eventstoredb-event-store.js';
import { EventStoreDbDouble, type DoubleOptions } from '../../doubles/eventstoredb/eventstoredb-double.js';

/** Runs a test on a double of its own with the adapter connected to it. */
export const withDouble = async (
  run: (store: EventStoreDbEventStore, double: EventStoreDbDouble) => Promise<void>,
  options: DoubleOptions = {},
  times: Partial<EventStoreDbTimes> = {},
): Promise<void> => {
  const double = await EventStoreDbDouble.start(options);
  const store = new EventStoreDbEventStore(double.url, times);
  try {
    await run(store, double);
  } finally {
    await store.close();
    await double.stop();
  }
};
