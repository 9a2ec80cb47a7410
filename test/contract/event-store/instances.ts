import type { EventStore } from '../../../src/event-store/event-store.port.js';
import type { OpenedStore } from './adapter.js';

/** Opens instances of one store and closes them all, then the store. */
export const instances = (open: () => EventStore, remove: () => Promise<void> = async () => undefined): OpenedStore => {
  const opened: EventStore[] = [];
  const another = (): EventStore => {
    const store = open();
    opened.push(store);
    return store;
  };
  const close = async (): Promise<void> => {
    await Promise.all(opened.map((store) => store.close()));
    await remove();
  };
  return { store: another(), another, close };
};
