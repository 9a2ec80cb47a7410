import type { EventStore } from '../../src/event-store/event-store.port.js';

/** A store with some of its methods replaced, the others its own. */
export const storeWith = (store: EventStore, replaced: Partial<EventStore>): EventStore =>
  new Proxy(store, {
    get: (target, name) => {
      const member: unknown = Reflect.get(replaced, name) ?? Reflect.get(target, name);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
