import { setTimeout as pause } from 'node:timers/promises';

const BACK_OFF_MS = [20, 100, 500, 2_000, 5_000];

/** Does something until it is done, later and later; what may not be tried again is thrown, as is the end of `signal`. */
export const patiently = async <Result>(
  work: () => Promise<Result>,
  signal: AbortSignal,
  failed: (error: Error) => void,
): Promise<Result> => {
  for (let failures = 0; ; failures += 1) {
    signal.throwIfAborted();
    try {
      return await work();
    } catch (error) {
      failed(error as Error);
      await pause(BACK_OFF_MS[Math.min(failures, BACK_OFF_MS.length - 1)], undefined, { signal });
    }
  }
};
