import type { View } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventStore, LogFilter, LogPage, Position } from '../event-store/event-store.port.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import { decodePage } from './decoded-page.js';
import type { FollowedCopy } from './followed-copy.js';
import { advance, type Follower } from './follower.js';
import { openServing } from './open-serving.js';
import { buildView } from './rebuild/build-view.js';
import { nextCopy, servingCopy, slotOf } from './view-copies.js';

export interface Forward {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
  readonly views: readonly View[];
}

/** Folds event by event what the views' copies do not show yet, up to a position, with one reader; makes what is missing. */
export const bringForward = async (
  { log, store, decoder, views }: Forward,
  to: Position,
  options: { readonly filter?: LogFilter; readonly progress?: (done: Position) => void } = {},
): Promise<number> => {
  const copies: FollowedCopy[] = [];
  for (const view of views) copies.push(await openOrMake({ log, store, decoder }, view));
  const decode = (after: Position, page: LogPage) => decodePage(after, page, views, decoder);
  return advance(together(copies), { log, decode, to, ...options });
};

/** Where an earlier version serves, a copy is filled before it takes its place; else there is nothing that could be missed. */
const openOrMake = async (parts: Omit<Forward, 'views'>, view: View): Promise<FollowedCopy> => {
  const { log, store, decoder } = parts;
  const serving = await openServing(store, log, view, 0);
  if (serving) return serving;
  if (servingCopy(view, await store.pointers()) !== undefined) await buildView({ events: log, decoder }, store, view);
  else await makeEmpty(store, view);
  return (await openServing(store, log, view, 0))!;
};

const makeEmpty = async (store: ReadStore, view: View): Promise<void> => {
  const definition = nextCopy(view, await store.copies());
  await store.create(definition);
  await store.point(slotOf(view), undefined, { current: definition.copy });
};

const together = (copies: readonly FollowedCopy[]): Follower => ({
  get position() {
    return copies.map(({ position }) => position).reduce((least, one) => (one < least ? one : least));
  },
  take: async (page) => {
    for (const copy of copies) await copy.take(page);
    return [];
  },
  settle: async () => {
    for (const copy of copies) await copy.settle();
  },
});
