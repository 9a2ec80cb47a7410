import type { EventStore } from '../../src/event-store/event-store.port.js';

/** A store with some of its methods replaced, the others its own. */
export const storeWith = (store: EventStore, replaced: Partial<EventStore>): EventStore =>
  new Proxy(store, {
    get: (target, name: keyof EventStore) => {
      const member: unknown = replaced[name] ?? target[name];
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
