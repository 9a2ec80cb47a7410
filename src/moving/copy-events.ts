import { START, type EventStore, type Position, type StoredEvent } from '../event-store/event-store.port.js';

export interface CopyReport {
  readonly streams: number;
  readonly events: number;
}

/** The target holds another event where this one belongs: it is not a copy of the source. */
class Diverged extends Error {
  readonly code = 'copy-events.diverged';
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
  const streams = new Set<string>();
  let events = 0;
  for (let after = START; ;) {
    const page = await from.readAll(after);
    for (const lot of lots(runsOf(page.events), window)) await Promise.all(lot.map((run) => copyRun(to, run)));
    page.events.forEach(({ stream }) => streams.add(stream));
    events += page.events.length;
    if (page.through === after) return { streams: streams.size, events };
    after = page.through;
    progress(after);
  }
};

/** Neighbours of one stream go into one append. */
const runsOf = (events: readonly StoredEvent[]): readonly (readonly StoredEvent[])[] => {
  const runs: StoredEvent[][] = [];
  for (const event of events) {
    const last = runs.at(-1);
    if (last?.[0]!.stream === event.stream) last.push(event);
    else runs.push([event]);
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
