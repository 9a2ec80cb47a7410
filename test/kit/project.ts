import type { View } from '../../projections/define-view.js';
import { digestOf } from '../../src/audit/digest.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { buildView } from '../../src/views/rebuild/build-view.js';
import { logOf, type Told } from './told.js';
import { Folded } from './view-files.js';

const BATCHES = [1, 7, 1_000];

interface Result {
  readonly bodies: Readonly<Record<string, unknown>>;
  /** every document with what the engine knows of it */
  readonly text: string;
  readonly digest: string;
}

/** Folds half of the log, then all of it beside a copy that starts anew, so that pages come again and overlap. */
const inBatches = async (log: EventStore, view: View, limit: number): Promise<Result> => {
  const copy = { ...view, version: view.version + 1 };
  const store = new MemoryReadStore();
  const head = await log.head();
  await new Folded(log, [view], store).catchUp(head / 2n, { limit: 1 });
  const both = new Folded(log, [view, copy], store);
  await both.catchUp(head, { limit });
  const [once, again] = await both.contents();
  expect(again).toEqual(once);
  return resultOf(both);
};

/** The same by a rebuild, which folds in memory. */
const rebuilt = async (log: EventStore, view: View): Promise<Result> => {
  const folded = new Folded(log, [view], new MemoryReadStore());
  await buildView({ events: log, decoder: folded.decoder }, folded.store, view);
  return resultOf(folded);
};

const resultOf = async (folded: Folded): Promise<Result> => {
  const { documents } = await folded.content();
  const whole = documents.filter(({ body }) => body !== undefined);
  return {
    bodies: Object.fromEntries(whole.map(({ id, body }) => [id, body])),
    text: JSON.stringify(
      documents.map(({ id, body, position, sources, parked }) => [id, body, String(position), sources, parked]),
    ),
    digest: (await digestOf(await folded.copy())).digest,
  };
};

/** A view over a history, through the engine: one result for every size of batch, redelivered, and rebuilt. */
export const given = (events: readonly Told[]) => ({
  project: <Document>(view: View<Document>) => {
    const documents = async (): Promise<Readonly<Record<string, Document>>> => {
      const log = await logOf(events);
      const result = await rebuilt(log, view as View);
      for (const limit of BATCHES) expect(await inBatches(log, view as View, limit)).toEqual(result);
      return result.bodies as Readonly<Record<string, Document>>;
    };
    return {
      documents,
      /** Exactly these documents, by id. */
      expect: async (expected: Readonly<Record<string, Document>>): Promise<void> =>
        expect(await documents()).toEqual(expected),
    };
  },
});
