import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { systemClock, type Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { contractParts } from '../contracts/contract-parts.js';
import { openCore } from '../core/open-core.js';
import { Lease, type LeaseTimes, type Taker } from '../leases/lease.js';
import { openLeaseStore } from '../leases/open-lease-store.js';
import { newHolder } from '../leases/new-holder.js';
import { waitForLease } from '../leases/wait-for-lease.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { allProcesses } from '../reactors/processes/all-processes.js';
import { Reactors } from '../reactors/reactors.js';
import { closeDays } from './close-days.js';
import type { ClosedDay } from './close-one-day.js';

/**
 * A mutual opened to close its days: one at a time over all processes, with the role `reactors` where it is free. A
 * process that stood still for longer than its lease lives stops at once, takes the role again once nobody else has it,
 * and goes on from what was done.
 */
export interface ClosingRun {
  /** Closes every day that is not closed, up to this one. Throws `DayRefused`, `StandsStill`. */
  close(day: CalendarDate): AsyncGenerator<ClosedDay>;
  stop(): Promise<void>;
}

/** Waits while another process closes days; `told` hears of it. Throws `StartRefused`. */
export const openClosingRun = async (
  config: Config,
  clock: Clock,
  { times, waits }: { readonly times?: LeaseTimes; readonly waits?: () => void } = {},
): Promise<ClosingRun> => {
  const core = await openCore(config, clock);
  const [store, leases] = [await openReadStore(config), await openLeaseStore(config)];
  const holder = newHolder();
  const taker: Taker = { store: leases, holder, clock: systemClock, ...(times && { times }) };
  let lease = await roleOf(taker, waits);
  const processes = allProcesses(core);
  const reactors = new Reactors({ core, store, processes, leases: taker });
  const parts = contractParts(core);
  return {
    close: async function* (day) {
      for (;;) {
        const { lost: signal } = lease;
        try {
          const today = dayInParis(clock.now());
          yield* closeDays({ core, parts, store, processes, day, today, signal });
          return;
        } catch (error) {
          if (!signal.aborted) throw error;
          await lease.release().catch(() => undefined); // it expires by itself
          lease = await roleOf(taker, waits);
        }
      }
    },
    stop: async () => {
      await reactors.stop();
      await lease.release();
      await leases.close();
      await store.close();
      await core.close();
    },
  };
};

const roleOf = async (taker: Taker, waits: (() => void) | undefined): Promise<Lease> => {
  const taken = await Lease.take('close-day', taker);
  if (taken !== undefined) return taken;
  waits?.();
  return (await waitForLease('close-day', taker, new AbortController().signal))!;
};
