import type { View } from '../../projections/define-view.js';
import type { ViewCopy } from '../read-store/read-store.port.js';
import { bringForward } from '../views/bring-forward.js';
import { servedCopy } from '../views/served-copy.js';
import type { Closing } from './closing.js';
import { untilReached } from './until-reached.js';

/** A view, brought to the end of the log; where its lease is another's, that one brings it. */
export const upToDateCopy = async (
  { core, store, signal }: Pick<Closing, 'core' | 'store' | 'signal'>,
  view: View,
): Promise<ViewCopy> => {
  const head = await core.events.head();
  if (core.config.mongoUrl !== undefined)
    return untilReached({ who: view.name, open: () => servedCopy(store, view) }, head, signal);
  await bringForward({ log: core.events, store, decoder: core.decoder, views: [view] }, head);
  return (await servedCopy(store, view))!;
};
