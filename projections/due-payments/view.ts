import { accounts } from '../../domain/payments/account/account.js';
import { accountEvents, type AccountEvent } from '../../domain/payments/account/events.js';
import type { Account } from '../../domain/payments/account/state.js';
import { dueDays } from '../../domain/payments/rules/due-days.js';
import { contractOf } from '../contract-of.js';
import { defineView, type Projection } from '../define-view.js';
import { DuePaymentsDocument } from './document.js';
import { trimmed } from './trimmed.js';

/** A debit older than two plans comes back: its debt is owed again, and nothing collects it by itself. */
const isForgotten = ({ type, data }: AccountEvent, { debits }: Account): boolean =>
  type !== 'DebitSubmitted' && 'debit' in data && debits.every(({ id }) => id !== data.debit);

const folded: Projection<DuePaymentsDocument, AccountEvent['type']> = {
  key: contractOf,
  apply: (document, event) => {
    const before: Account = { ...accounts.initialState, ...(document as Partial<Account> | undefined) };
    if (isForgotten(event, before)) return document;
    const account = trimmed(accounts.evolve(before, event));
    const { debitOn = '', settleOn = '' } = dueDays(account);
    return { contract: contractOf(event), member: event.subject!, debitOn, settleOn, ...account };
  },
};

/** What the days bring to accounts: debits whose files are to be made, and debits that are settled. */
export const duePayments = defineView<DuePaymentsDocument>({
  name: 'due-payments',
  version: 1,
  partition: 'whole',
  document: DuePaymentsDocument,
  indexes: [['debitOn'], ['settleOn']],
  on: Object.fromEntries(Object.keys(accountEvents).map((name) => [name, folded])),
});
