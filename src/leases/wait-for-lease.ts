import { setTimeout as pause } from 'node:timers/promises';
import { Lease, LEASE_TIMES, type Taker } from './lease.js';

/** Stands by for a role until it can be taken, looking as often as a holder renews; `undefined` once told to stop. */
export const waitForLease = async (role: string, taker: Taker, stop: AbortSignal): Promise<Lease | undefined> => {
  const { renewEveryMs } = taker.times ?? LEASE_TIMES;
  while (!stop.aborted) {
    const lease = await Lease.take(role, taker).catch(() => undefined); // a store that is away comes back
    if (lease !== undefined) return lease;
    await pause(renewEveryMs, undefined, { signal: stop }).catch(() => undefined);
  }
  return undefined;
};
