import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore, Position } from '../../event-store/event-store.port.js';
import type { Pointer, ReadStore } from '../../read-store/read-store.port.js';
import { decodePage } from '../decoded-page.js';
import { FollowedCopy } from '../followed-copy.js';
import { advance } from '../follower.js';
import { dropUnused, slotOf } from '../view-copies.js';
import { parkStrays } from './park-strays.js';
import { planRebuild, type Plan } from './plan-rebuild.js';
import type { PartFolder, PartSink } from './part-folder.js';
import { writeNote } from './rebuild-note.js';
import { viewParts } from './view-parts.js';

export interface Rebuild {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
  readonly view: View;
  /** who folds the parts: one at a time here, or workers side by side */
  readonly folder: PartFolder;
  /** what one part may have, so that memory is bounded */
  readonly eventsPerPart?: number;
  readonly fence?: number;
  readonly progress: (done: bigint, total: bigint) => void;
  readonly signal?: AbortSignal;
}

/** A copy that is as far as the log, and not yet serving. */
export interface Rebuilt {
  readonly copy: string;
  readonly position: Position;
  /** how many events the log had for it; positions where they do not count events */
  readonly events: number;
}

/** What the parts that are folded at once have together. */
const EVENTS_AT_ONCE = 50_000;
/** A log that cannot be cut is read once more for each part, so that fewer and larger ones are the lesser evil. */
const EVENTS_PER_UNCUT_PART = 250_000;
/** Each round catches up with what came during the one before: two are many. */
const ROUNDS = 20;

/**
 * Builds a second copy of a view beside the first, which keeps serving: the log is folded by parts of the documents, each
 * in memory and written in the order of ids; then what came meanwhile. Killed, it goes on with the first part that is not
 * done. The copy is whole when it answers, and serves once it is swapped in.
 */
export const rebuildView = async (rebuild: Rebuild): Promise<Rebuilt> => {
  const { log, store, view, folder } = rebuild;
  const { eventsPerPart = log.cut ? EVENTS_AT_ONCE / folder.width : EVENTS_PER_UNCUT_PART } = rebuild;
  const plan = await planRebuild(log, store, view, folder.width, eventsPerPart);
  if (!plan.whole) await foldParts(rebuild, plan);
  const followed = await FollowedCopy.open(store, view, plan.copy, rebuild.fence ?? 0);
  await catchUp(rebuild, followed);
  return { copy: plan.copy, position: followed.position, events: Number(followed.position) };
};

const foldParts = async (rebuild: Rebuild, plan: Plan): Promise<void> => {
  const { log, store, view, folder, progress, signal } = rebuild;
  const copy = await store.open(plan.copy);
  let { note } = plan;
  const parts = viewParts(view, note.parts);
  const total = note.end * BigInt(parts.length);
  const done = parts.map((_, index) => (note.done.includes(index) ? note.end : 0n));
  const tell = (index: number, position: Position): void => {
    done[index] = position;
    progress(
      done.reduce((sum, one) => sum + one, 0n),
      total,
    );
  };
  const finished: PartSink['finished'] = async (index, { strays, seen }) => {
    note = {
      ...note,
      seen: (log.dense ? undefined : seen) ?? note.seen,
      done: [...note.done, index],
      strays: [...note.strays, ...strays],
    };
    await store.note(plan.copy, writeNote(note));
  };
  const left = parts.map((part, index) => ({ part, index })).filter(({ index }) => !note.done.includes(index));
  await folder.fold(view, left, note.end, { load: (rows) => copy.load(rows), progress: tell, finished, signal });
  await parkStrays(rebuild, copy, note);
  const from = (await copy.checkpoint()).position;
  if (from >= note.end) return; // another who built it was quicker
  await copy.write({ from, to: { position: note.end, seen: note.seen }, documents: [], fence: rebuild.fence ?? 0 });
};

const catchUp = async ({ log, view, decoder, signal }: Rebuild, followed: FollowedCopy): Promise<void> => {
  const decode = (after: Position, page: Parameters<typeof decodePage>[1]) => decodePage(after, page, [view], decoder);
  for (let round = 0; round < ROUNDS; round += 1) {
    const to = await log.head();
    if (followed.position >= to) return;
    await advance(followed, { log, decode, to, signal });
  }
};

/**
 * Lets a rebuilt copy serve, in one step; the one that served stays for the way back, what was kept for it is dropped.
 * It must be as far as that one, or as the log where that one is of another log.
 */
export const swapIn = async (rebuild: Rebuild, { copy }: Rebuilt): Promise<Pointer> => {
  const { log, store, view, fence = 0 } = rebuild;
  const followed = await FollowedCopy.open(store, view, copy, fence);
  for (;;) {
    rebuild.signal?.throwIfAborted();
    const serving = (await store.pointers())[slotOf(view)];
    if (serving?.current === copy) {
      await store.note(copy, undefined);
      return serving; // another who built it let it serve
    }
    const current = serving?.current;
    await catchUp(rebuild, followed);
    const served = current === undefined ? 0n : (await (await store.open(current)).checkpoint()).position;
    const head = await log.head();
    if (followed.position < (served < head ? served : head)) continue;
    const pointer = { current: copy, ...(current !== undefined && { previous: current }) };
    if (!(await store.point(slotOf(view), current, pointer))) continue;
    await store.note(copy, undefined);
    await dropUnused(store, view);
    return pointer;
  }
};
