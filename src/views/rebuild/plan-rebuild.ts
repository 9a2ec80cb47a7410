import type { View } from '../../../projections/define-view.js';
import { START, type EventStore } from '../../event-store/event-store.port.js';
import type { CopyState, ReadStore } from '../../read-store/read-store.port.js';
import { nextCopy, slotOf } from '../view-copies.js';
import { freshNote, readNote, writeNote, type RebuildNote } from './rebuild-note.js';

export interface Plan {
  readonly copy: string;
  readonly note: RebuildNote;
  /** all parts are there: only what came since is left */
  readonly whole: boolean;
}

/** Goes on with a rebuild that was cut off, if it was of this log; else begins one, having dropped what was left of it. */
export const planRebuild = async (
  log: EventStore,
  store: ReadStore,
  view: View,
  workers: number,
  eventsPerPart: number,
): Promise<Plan> => {
  const copies = await store.copies();
  const { current, previous } = (await store.pointers())[slotOf(view)] ?? {};
  // one that was killed once it had let its copy serve may have left the note
  const served = [current, previous];
  const unfinished = copies.find(
    ({ copy, view: name, version, note }) =>
      name === view.name && version === view.version && note !== undefined && !served.includes(copy),
  );
  const found = unfinished && (await resumed(log, store, view, unfinished));
  if (found) return found;
  if (unfinished) await store.drop(unfinished.copy);
  const end = await log.head();
  const parts = Math.max(1, Math.ceil(Number(await eventsUpTo(log, end)) / eventsPerPart));
  // members' parts are cheap to tell: no worker is left without one
  const most = view.partition === 'whole' ? parts : Math.ceil(parts / workers) * workers;
  const note = { ...freshNote(end, log, view, most), seen: await lastOf(log, end) };
  const definition = nextCopy(view, copies);
  await store.create(definition, writeNote(note));
  return { copy: definition.copy, note, whole: false };
};

/** How many events there are, guessed where positions do not count them: a position then counts bytes. */
const BYTES_PER_EVENT = 1_000n;
const eventsUpTo = async (log: EventStore, end: bigint): Promise<bigint> => (log.dense ? end : end / BYTES_PER_EVENT);

/** The event that a copy of the log up to here has seen last; where positions do not count, its parts say what they saw. */
const lastOf = async (log: EventStore, end: bigint): Promise<RebuildNote['seen']> => {
  if (!log.dense || end === START) return undefined;
  const [last] = (await log.readAll(end - 1n, { limit: 1 })).events;
  return last && { stream: last.stream, revision: last.revision, hash: last.hash };
};

const resumed = async (log: EventStore, store: ReadStore, view: View, state: CopyState): Promise<Plan | undefined> => {
  const note = readNote(state);
  const sameIndexes = JSON.stringify(state.indexes) === JSON.stringify(view.indexes ?? []);
  if (note === undefined || !sameIndexes || note.end > (await log.head())) return undefined;
  const { seen } = note;
  if (seen && (await log.readStream(seen.stream, seen.revision - 1, 1))[0]?.hash !== seen.hash) return undefined;
  const { position } = await (await store.open(state.copy)).checkpoint();
  return { copy: state.copy, note, whole: position > 0n || note.end === 0n };
};
