import { setTimeout as pause } from 'node:timers/promises';

const TRIES = 40;
const PAUSE_MS = 25;

/**
 * Does a work again while it finds nothing: what refused an insert may be taken away before it is read, or not yet be
 * with a majority, which alone is read.
 */
export const retriedWhileAbsent = async <Found>(work: () => Promise<Found | undefined>): Promise<Found> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const found = await work();
    if (found !== undefined) return found;
    await pause(PAUSE_MS);
  }
  throw new Error('what is there already cannot be read: the majority of the servers lags behind');
};
