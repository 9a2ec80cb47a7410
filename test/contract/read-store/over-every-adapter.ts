import type { ReadStore, ViewCopy } from '../../../src/read-store/read-store.port.js';
import { OutcomeTable } from '../event-store/outcome-table.js';
import { ADAPTERS, type ReadStoreAdapter } from './adapters.js';
import { COPY } from './some-documents.js';

export interface Opened {
  readonly store: ReadStore;
  /** another instance on the same place */
  readonly other: ReadStore;
  /** the copy `COPY`, made with its indexes, through each of them */
  readonly copy: ViewCopy;
  readonly same: ViewCopy;
}
export type Case = (title: string, run: (opened: Opened) => Promise<void>) => void;

export const outcomes = new OutcomeTable(ADAPTERS);

/** Registers the cases once for each adapter whose server is there; `race` those that need atomic guards. */
export const overEveryAdapter = (subject: string, cases: (on: Case, race: Case) => void): void =>
  ADAPTERS.filter(({ absent }) => absent === undefined).forEach((adapter) => {
    const on: Case = (title, run) =>
      it(title, () => outcomes.watch(`${subject}: ${title}`, adapter.name, () => onFresh(adapter, run)), 30_000);
    describe(`${adapter.name}: ${subject}`, () => cases(on, adapter.raceless === undefined ? on : () => undefined));
  });

const onFresh = async (adapter: ReadStoreAdapter, run: (opened: Opened) => Promise<void>): Promise<void> => {
  const place = await adapter.place();
  const [store, other] = [await place.open(), await place.open()];
  try {
    await store.create(COPY);
    await run({ store, other, copy: await store.open(COPY.copy), same: await other.open(COPY.copy) });
  } finally {
    await store.close();
    await other.close();
    await place.remove();
  }
};
