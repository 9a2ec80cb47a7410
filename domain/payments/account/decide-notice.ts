import { earliestSuspension } from '../../contracts/rules/earliest-suspension.js';
import { earliestTerminationForUnpaid } from '../../contracts/rules/earliest-termination-for-unpaid.js';
import { refuse, type Decision, type Refusal } from '../../shared/decider.js';
import { minus, plus } from '../../shared/money.js';
import { arrears } from '../rules/arrears.js';
import { dunnedInstalments, type Dunned } from '../rules/dunned-instalments.js';
import type { SendFormalNotice } from './commands.js';
import type { AccountEvent } from './events.js';
import type { Account } from './state.js';

/**
 * The letter claims what its day has come for, once what is owed to the member is set off against it; its dates are counted
 * from the day on which it leaves.
 */
export const sendFormalNotice = (command: SendFormalNotice, account: Account): Decision<AccountEvent> => {
  const { notice, plannedOn, today: sentOn, life } = command;
  if (life) return refuse('payments.formal-notice-not-of-life');
  if (account.notice) return refuse('payments.formal-notice-runs', { suspendsOn: account.notice.suspendsOn });
  if (account.refundOwed > 0) return refuse('payments.refund-to-set-off', { owed: account.refundOwed });
  const claimed = claimedOn(command, account);
  if ('refused' in claimed) return claimed;
  const shares = claimed.map(({ instalment: { number, amount, paid } }) => ({ number, amount: minus(amount, paid) }));
  const costs = account.costsOwed;
  const suspendsOn = earliestSuspension(sentOn);
  const data = {
    notice,
    plannedOn,
    sentOn,
    ...(sentOn !== plannedOn && { shifted: 'day-closed-late' as const }),
    shares,
    costs,
    amount: plus(costs, ...shares.map(({ amount }) => amount)),
    suspendsOn,
    terminableFrom: earliestTerminationForUnpaid(suspendsOn),
  };
  return [{ type: 'FormalNoticeSent', effectiveOn: sentOn, data }];
};

const claimedOn = ({ plannedOn, today }: SendFormalNotice, account: Account): readonly Dunned[] | Refusal => {
  if (plannedOn > today) return refuse('payments.formal-notice-too-early', { from: plannedOn });
  const dunned = dunnedInstalments(account).filter(({ instalment: { dueOn } }) => dueOn <= today);
  const awaited = dunned.filter(({ instalment: { pending } }) => pending !== undefined);
  const claimable = dunned.filter((one) => !awaited.includes(one));
  if (claimable.length === 0) {
    if (awaited.length > 0) return refuse('payments.debit-on-its-way', { number: awaited[0]!.instalment.number });
    const owes = arrears(account, today).length > 0;
    return refuse(owes ? 'payments.formal-notice-by-a-person' : 'payments.nothing-in-arrears');
  }
  const claimed = claimable.filter(({ on }) => on <= plannedOn);
  const from = claimable.map(({ on }) => on).sort()[0];
  return claimed.length > 0 ? claimed : refuse('payments.formal-notice-too-early', { from });
};
