import { impossible, type Decider, type Decision } from '../../shared/decider.js';
import { ZERO } from '../../shared/money.js';
import type { AccountCommand } from './commands.js';
import { askNewDebit } from './ask-new-debit.js';
import { recordCollection, recordReturn, submitDebit } from './decide-debit.js';
import { sendFormalNotice } from './decide-notice.js';
import { receivePayment } from './decide-payment.js';
import { announceInstalments, planInstalments, replanInstalments } from './decide-plan.js';
import { payRefund, recordRefundReturn, setRefundOff } from './decide-refund.js';
import type { AccountEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Account } from './state.js';

/** The aggregate of what is owed and paid for a contract, stream `account-<contract>`. */
export const accounts: Decider<Account, AccountCommand, AccountEvent> = {
  initialState: {
    plans: 0,
    years: [],
    instalments: [],
    debits: [],
    payments: [],
    costsOwed: ZERO,
    refundOwed: ZERO,
    transfers: [],
    refundReturnedOn: undefined,
    notice: undefined,
  },
  decide: (command, account) => decide(command, account),
  evolve,
};

const decide = (command: AccountCommand, account: Account): Decision<AccountEvent> => {
  switch (command.type) {
    case 'PlanInstalments':
      return planInstalments(command, account);
    case 'ReplanInstalments':
      return replanInstalments(command, account);
    case 'AnnounceInstalments':
      return announceInstalments(command, account);
    case 'SubmitDebit':
      return submitDebit(command, account);
    case 'AskNewDebit':
      return askNewDebit(command, account);
    case 'RecordCollection':
      return recordCollection(command, account);
    case 'RecordReturn':
      return recordReturn(command, account);
    case 'ReceivePayment':
      return receivePayment(command, account);
    case 'SendFormalNotice':
      return sendFormalNotice(command, account);
    case 'SetRefundOff':
      return setRefundOff(command, account);
    case 'PayRefund':
      return payRefund(command, account);
    case 'RecordRefundReturn':
      return recordRefundReturn(command, account);
    default:
      return impossible(command);
  }
};
