import { setTimeout as pause } from 'node:timers/promises';
import type { Jobs } from './jobs.port.js';

const LOOK_EVERY_MS = 15_000;

/**
 * Calls `reconcile` at the start and whenever the store of the jobs was emptied since, until told to stop. One that
 * fails is tried again at the next look.
 */
export const reconcileWhenLost = async (
  jobs: Pick<Jobs, 'generation'>,
  reconcile: () => Promise<unknown>,
  stop: AbortSignal,
  lookEveryMs = LOOK_EVERY_MS,
): Promise<void> => {
  let known: string | undefined;
  while (!stop.aborted) {
    try {
      const generation = await jobs.generation();
      if (generation !== known) await reconcile();
      known = generation;
    } catch {
      known = undefined; // what was enqueued before may be gone with a store that is away
    }
    await pause(lookEveryMs, undefined, { signal: stop }).catch(() => undefined);
  }
};
