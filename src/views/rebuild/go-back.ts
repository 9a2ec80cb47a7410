import type { View } from '../../../projections/define-view.js';
import { StartRefused } from '../../config/start-refused.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore } from '../../event-store/event-store.port.js';
import type { ReadStore } from '../../read-store/read-store.port.js';
import { assertSameLog } from '../assert-same-log.js';
import { FollowedCopy } from '../followed-copy.js';
import { slotOf } from '../view-copies.js';
import { inThisThread } from './part-folder.js';
import { swapIn } from './rebuild-view.js';

interface Parts {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
  readonly view: View;
}

/**
 * The way back after a rebuild: the copy that served before is brought to the log's end and serves again. Answers its name;
 * throws `OtherLog` for one that was folded from another log.
 */
export const goBack = async (parts: Parts): Promise<string> => {
  const { log, store, decoder, view } = parts;
  const copy = (await store.pointers())[slotOf(view)]?.previous;
  if (copy === undefined) throw new StartRefused('view.no-way-back', `view ${view.name} has no copy before this one.`);
  await assertSameLog(log, await FollowedCopy.open(store, view, copy, 0));
  const folder = inThisThread(log, decoder);
  await swapIn({ ...parts, folder, progress: () => undefined }, { copy, position: 0n, events: 0 });
  return copy;
};
