import type { SuspensionReason } from '../events.js';
import type { SubscribedContract, Suspension } from '../state.js';

/** The suspension for a reason that goes on, where there is one. C. ass. L113-3, L121-11. */
export const openSuspension = ({ suspensions }: SubscribedContract, reason: SuspensionReason): Suspension | undefined =>
  suspensions.findLast((known) => known.reason === reason && known.coverBackAt === undefined);
