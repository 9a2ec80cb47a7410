import { impossible, type Decider, type Decision } from '../../shared/decider.js';
import { ZERO } from '../../shared/money.js';
import type { IsTargetDay } from '../rules/is-target-day.js';
import type { AccountCommand } from './commands.js';
import { recordCollection, recordReturn, submitDebit } from './decide-debit.js';
import { payRefund, receivePayment } from './decide-payment.js';
import { announceInstalments, planInstalments, replanInstalments } from './decide-plan.js';
import type { AccountEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Account } from './state.js';

/** The aggregate of what is owed and paid for a contract, stream `account-<contract>`; banking days are told to it. */
export const accountOn = (isTargetDay: IsTargetDay): Decider<Account, AccountCommand, AccountEvent> => ({
  initialState: { plans: 0, instalments: [], debits: [], payments: [], costsOwed: ZERO, refundOwed: ZERO },
  decide: (command, account) => decide(command, account, isTargetDay),
  evolve,
});

const decide = (command: AccountCommand, account: Account, isTargetDay: IsTargetDay): Decision<AccountEvent> => {
  switch (command.type) {
    case 'PlanInstalments':
      return planInstalments(command, account);
    case 'ReplanInstalments':
      return replanInstalments(command, account);
    case 'AnnounceInstalments':
      return announceInstalments(command, account);
    case 'SubmitDebit':
      return submitDebit(command, account, isTargetDay);
    case 'RecordCollection':
      return recordCollection(command, account);
    case 'RecordReturn':
      return recordReturn(command, account);
    case 'ReceivePayment':
      return receivePayment(command, account);
    case 'PayRefund':
      return payRefund(command, account);
    default:
      return impossible(command);
  }
};
