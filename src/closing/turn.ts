import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Closing } from './closing.js';

/**
 * Between two things that are done: gives timers their turn, those of leases among them, for embedded stores answer at
 * once and would starve them; throws once the role was lost.
 */
export const turn = async ({ signal }: Pick<Closing, 'signal'>): Promise<void> => {
  await nextTurn();
  signal.throwIfAborted();
};
