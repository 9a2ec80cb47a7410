import { sizeOf } from '../event-store/assert-appendable.js';
import { Diverged } from './diverged.js';
import {
  MAX_APPEND_BYTES,
  START,
  type EventStore,
  type Position,
  type StoredEvent,
} from '../event-store/event-store.port.js';

export interface CopyReport {
  readonly streams: number;
  readonly events: number;
}

/**
 * Copies the log event by event in its order: same ids, revisions, text and hashes. What is there already is compared by
 * its hash and passed over, so that a copy that was cut off goes on. `window`: how many appends may be under way.
 */
export const copyEvents = async (
  from: EventStore,
  to: EventStore,
  window: number,
  progress: (position: Position) => void,
): Promise<CopyReport> => {
  await assertSameStart(from, to);
  const known = from.dense && to.dense ? await to.head() : START;
  const streams = new Set<string>();
  let events = 0;
  for (let after = START; ;) {
    const page = await from.readAll(after);
    for (const lot of lots(runsOf(page.events, known), window)) await Promise.all(lot.map((run) => copyRun(to, run)));
    page.events.forEach(({ stream }) => streams.add(stream));
    events += page.events.length;
    if (page.through === after) return { streams: streams.size, events };
    after = page.through;
    progress(after);
  }
};

/** Two mutuals whose streams have other names would be mixed without a conflict. */
const assertSameStart = async (from: EventStore, to: EventStore): Promise<void> => {
  const [first, other] = await Promise.all(
    [from, to].map(async (store) => (await store.readAll(START, { limit: 1 })).events[0]),
  );
  if (other !== undefined && other.hash !== first?.hash)
    throw new Diverged('the target holds another log: copy into an empty store');
};

/** Neighbours of one stream go into one append, within its limit; what the target knows never with what it does not. */
const runsOf = (events: readonly StoredEvent[], known: Position): readonly (readonly StoredEvent[])[] => {
  const runs: StoredEvent[][] = [];
  let bytes = 0;
  for (const event of events) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    bytes += sizeOf(event);
    const joins =
      last?.stream === event.stream && bytes <= MAX_APPEND_BYTES && !(last.position <= known && event.position > known);
    if (joins) run!.push(event);
    else runs.push([event]);
    if (!joins) bytes = sizeOf(event);
  }
  return runs;
};

/** At most `window` runs, and never two of one stream: they would race. */
function* lots(runs: readonly (readonly StoredEvent[])[], window: number): Generator<(readonly StoredEvent[])[]> {
  let lot: (readonly StoredEvent[])[] = [];
  let streams = new Set<string>();
  for (const run of runs) {
    const { stream } = run[0]!;
    if (lot.length === window || streams.has(stream)) {
      yield lot;
      lot = [];
      streams = new Set();
    }
    lot.push(run);
    streams.add(stream);
  }
  if (lot.length > 0) yield lot;
}

const copyRun = async (to: EventStore, run: readonly StoredEvent[]): Promise<void> => {
  const { stream, revision } = run[0]!;
  const written = await to.append(stream, revision === 0 ? 'none' : revision - 1, run);
  if (written.outcome === 'appended') return;
  const there = await to.readStream(stream, revision - 1, run.length);
  const known = run.filter((event, index) => there[index]?.hash === event.hash).length;
  if (known < there.length || there.length === 0)
    throw new Diverged(`${stream}@${revision + known} is another event in the target: copy into an empty store`);
  const rest = run.slice(known);
  if (rest.length > 0) await copyRun(to, rest);
};
