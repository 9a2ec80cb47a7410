import type { View } from '../../projections/define-view.js';
import type { ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import { servingCopy } from './view-copies.js';

/** The copy of a view's own version that serves; `undefined` while none does. */
export const servedCopy = async (store: ReadStore, view: View): Promise<ViewCopy | undefined> => {
  const serving = servingCopy(view, await store.pointers());
  return serving?.version === view.version ? store.open(serving.copy) : undefined;
};
