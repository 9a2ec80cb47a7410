import { contractParts } from '../../contracts/contract-parts.js';
import type { Core } from '../../core/open-core.js';
import type { AnyProcess } from '../followed-process.js';
import { OpenedDayClock } from '../opened-day-clock.js';
import { followedAddressChange } from './followed-address-change.js';
import { followedAssignedCredit } from './followed-assigned-credit.js';
import { followedBilling } from './followed-billing.js';
import { followedCardPayment } from './followed-card-payment.js';
import { followedDebitAccount } from './followed-debit-account.js';
import { followedDunning } from './followed-dunning.js';
import { followedLeaving } from './followed-leaving.js';
import { followedReturnedDebit } from './followed-returned-debit.js';

/** Every process manager of this release. */
export const allProcesses = (core: Core): readonly AnyProcess[] => {
  const clock = new OpenedDayClock(core.clock);
  const late = { ...core, clock };
  const parts = contractParts(late);
  const all = [
    followedAddressChange(parts),
    followedAssignedCredit(parts.streams),
    followedBilling(parts),
    followedCardPayment(parts),
    followedDebitAccount(late),
    followedDunning(parts),
    followedLeaving(parts),
    followedReturnedDebit(late),
  ];
  return all.map((followed) => ({
    ...followed,
    carryOut: (order, caller, today) => {
      clock.open(today);
      return followed.carryOut(order, caller, today);
    },
  }));
};
