import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { contractOf } from '../contract-of.js';
import type { ViewEvent } from '../define-view.js';
import type { AccountViewEvent } from './account-event.js';
import type { Payment } from './payment.js';

export type PayingEvent = AccountViewEvent<
  'DebitCollected' | 'DebitReturned' | 'DebitRefunded' | 'PremiumRegularised' | 'PremiumRefundPaid'
>;

/** What an event of an account is on the member's bank statement. */
export const paymentOf = (event: PayingEvent): Payment => ({
  ...statementLine(event),
  contract: contractOf(event),
  since: sinceOf(event),
  amount: event.data.amount,
});

const sinceOf = (event: ViewEvent): CalendarDate => event.effectiveOn ?? dayInParis(event.occurredAt);

/** A debit returned in time never was collected; one given back later was, and shows both. */
const statementLine = ({ type, data }: PayingEvent): Omit<Payment, 'contract' | 'since' | 'amount'> => {
  switch (type) {
    case 'DebitCollected':
      return { kind: 'collected', reference: data.debit, on: data.collectOn ?? data.on };
    case 'DebitReturned':
      return { kind: 'refused', reference: data.debit, on: data.returnedOn, code: data.code };
    case 'DebitRefunded':
      return { kind: 'refunded', reference: data.debit, on: data.returnedOn, code: data.code };
    case 'PremiumRegularised':
      return { kind: 'regularised', reference: data.payment, on: data.receivedOn, means: data.means };
    case 'PremiumRefundPaid':
      return { kind: 'refunded', reference: data.transfer, on: data.on };
  }
};
