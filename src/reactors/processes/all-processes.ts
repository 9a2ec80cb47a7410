import { changeLetters } from '../../../domain/processes/change-letters/change-letters.js';
import { correspondence } from '../../../domain/processes/correspondence/correspondence.js';
import { contractParts } from '../../contracts/contract-parts.js';
import type { Core } from '../../core/open-core.js';
import type { Deliveries } from '../../correspondence/deliveries.js';
import type { AnyProcess } from '../followed-process.js';
import { OpenedDayClock } from '../opened-day-clock.js';
import { followedAddressChange } from './followed-address-change.js';
import { followedAssignedCredit } from './followed-assigned-credit.js';
import { followedBilling } from './followed-billing.js';
import { followedCardPayment } from './followed-card-payment.js';
import { followedCorrespondence } from './followed-correspondence.js';
import { followedDebitAccount } from './followed-debit-account.js';
import { followedDunning } from './followed-dunning.js';
import { followedLeaving } from './followed-leaving.js';
import { followedReturnedDebit } from './followed-returned-debit.js';

/** Every process manager of this release; without deliveries, what they order to be written waits for the day's closing. */
export const allProcesses = (core: Core, deliveries?: Pick<Deliveries, 'wake'>): readonly AnyProcess[] => {
  const clock = new OpenedDayClock(core.clock);
  const late = { ...core, clock };
  const parts = contractParts(late);
  const processes = [
    followedAddressChange(parts),
    followedLeaving(parts),
    followedDebitAccount(late),
    followedCardPayment(parts),
    followedReturnedDebit(late),
    followedAssignedCredit(parts.streams),
    followedDunning(parts),
    followedBilling(parts),
    followedCorrespondence(correspondence, late, deliveries),
    followedCorrespondence(changeLetters, late, deliveries),
  ];
  return processes.map((followed) => ({
    ...followed,
    carryOut: (order, caller, today) => {
      clock.open(today);
      return followed.carryOut(order, caller, today);
    },
  }));
};
