import type { EventStore } from '../../../src/event-store/event-store.port.js';
import type { Adapter, OpenedStore } from './adapter.js';
import { ADAPTERS } from './adapters.js';
import { OutcomeTable } from './outcome-table.js';

export interface Cases {
  /** on a store of its own */
  readonly one: (title: string, run: (store: EventStore) => Promise<void>) => void;
  /** on two instances of one store, where there can be two */
  readonly two: (title: string, run: (store: EventStore, other: EventStore) => Promise<void>) => void;
}

export const outcomes = new OutcomeTable(ADAPTERS);

/** Registers the cases once for each adapter whose server is there. */
export const overEveryAdapter = (subject: string, cases: (on: Cases) => void): void =>
  ADAPTERS.filter(({ absent }) => absent === undefined).forEach((adapter) =>
    describe(`${adapter.name}: ${subject}`, () => cases(casesOf(adapter, subject))),
  );

const casesOf = (adapter: Adapter, subject: string): Cases => {
  const register = (title: string, run: (opened: OpenedStore) => Promise<void>): void =>
    it(title, () => outcomes.watch(`${subject}: ${title}`, adapter.name, () => onFresh(adapter, run)), 30_000);
  return {
    one: (title, run) => register(title, ({ store }) => run(store)),
    two: (title, run) =>
      adapter.alone
        ? outcomes.set(`${subject}: ${title}`, adapter.name, 'one instance')
        : register(title, ({ store, another }) => run(store, another())),
  };
};

const onFresh = async (adapter: Adapter, run: (opened: OpenedStore) => Promise<void>): Promise<void> => {
  const opened = await adapter.open();
  try {
    await run(opened);
  } finally {
    await opened.close();
  }
};
