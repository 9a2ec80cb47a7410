const LONGEST_MS = 3_600_000;

/** Milliseconds to wait after failed attempt number `attempt` (from 1): the first wait, doubled each time, an hour at most. */
export const retryDelay = (attempt: number, backOffMs: number): number =>
  Math.min(LONGEST_MS, backOffMs * 2 ** (attempt - 1));
