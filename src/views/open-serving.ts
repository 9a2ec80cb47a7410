import type { View } from '../../projections/define-view.js';
import type { EventStore } from '../event-store/event-store.port.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import { assertSameLog } from './assert-same-log.js';
import { FollowedCopy } from './followed-copy.js';
import { slotOf } from './view-copies.js';

/** Opens the copy that serves this version of a view, `undefined` while there is none. */
export const openServing = async (
  store: ReadStore,
  log: EventStore,
  view: View,
  fence: number,
): Promise<FollowedCopy | undefined> => {
  const pointer = (await store.pointers())[slotOf(view)];
  if (pointer === undefined) return undefined;
  const copy = await FollowedCopy.open(store, view, pointer.current, fence);
  await assertSameLog(log, copy);
  return copy;
};
