import { contractParts } from '../../contracts/contract-parts.js';
import type { Core } from '../../core/open-core.js';
import type { AnyProcess } from '../followed-process.js';
import { OpenedDayClock } from '../opened-day-clock.js';
import { followedAddressChange } from './followed-address-change.js';
import { followedCardPayment } from './followed-card-payment.js';
import { followedBilling } from './followed-billing.js';
import { followedLeaving } from './followed-leaving.js';

/** Every process manager of this release. */
export const allProcesses = (core: Core): readonly AnyProcess[] => {
  const clock = new OpenedDayClock(core.clock);
  const parts = contractParts({ ...core, clock });
  const all = [followedAddressChange(parts), followedLeaving(parts), followedCardPayment(parts), followedBilling(parts)];
  return all.map((followed) => ({
    ...followed,
    carryOut: (order, caller, today) => {
      clock.open(today);
      return followed.carryOut(order, caller, today);
    },
  }));
};
