import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore } from '../../event-store/event-store.port.js';
import type { ReadStore } from '../../read-store/read-store.port.js';
import { inThisThread } from './part-folder.js';
import { rebuildView, swapIn, type Rebuilt } from './rebuild-view.js';

interface Parts {
  readonly events: EventStore;
  readonly decoder: EventDecoder;
}

/** Builds a view in this thread and lets it serve. */
export const buildView = async (
  { events: log, decoder }: Parts,
  store: ReadStore,
  view: View,
  progress: (done: bigint, total: bigint) => void = () => undefined,
): Promise<Rebuilt> => {
  const rebuild = { log, store, decoder, view, folder: inThisThread(log, decoder), progress };
  const rebuilt = await rebuildView(rebuild);
  await swapIn(rebuild, rebuilt);
  return rebuilt;
};
