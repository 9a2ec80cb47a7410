import type { View } from '../../projections/define-view.js';
import { untilReached } from '../closing/until-reached.js';
import type { Core } from '../core/open-core.js';
import type { ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import { bringForward } from './bring-forward.js';
import { servingCopy } from './view-copies.js';

interface Parts {
  readonly core: Core;
  readonly store: ReadStore;
  readonly signal: AbortSignal;
}

/** A view, brought to the end of the log; where its lease is another's, that one brings it. Throws `StandsStill`. */
export const upToDateCopy = async <Document>({ core, store, signal }: Parts, of: View<Document>): Promise<ViewCopy> => {
  const view = of as unknown as View;
  const head = await core.events.head();
  const served = async (): Promise<ViewCopy | undefined> => {
    const serving = servingCopy(view, await store.pointers());
    return serving?.version === view.version ? store.open(serving.copy) : undefined;
  };
  if (core.config.mongoUrl !== undefined) return untilReached(view.name, served, head, signal);
  await bringForward({ log: core.events, store, decoder: core.decoder, views: [view] }, head);
  return (await served())!;
};
