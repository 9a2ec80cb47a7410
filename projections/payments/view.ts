import { defineView } from '../define-view.js';
import type { AccountViewEvent } from './account-event.js';
import { MAX_PAYMENTS, PaymentsDocument } from './document.js';
import { paymentOf, type PayingEvent } from './payment-of.js';

const yearIn = (event: Pick<PayingEvent, 'subject'>, on: string): string => `${event.subject!}:${on.slice(0, 4)}`;
const yearOf = (event: PayingEvent): string => yearIn(event, paymentOf(event).on);

const withPayment = (before: PaymentsDocument | undefined, event: PayingEvent): PaymentsDocument => {
  const payment = paymentOf(event);
  const { member, year, payments } = before ?? { member: event.subject!, year: payment.on.slice(0, 4), payments: [] };
  if (payments.length >= MAX_PAYMENTS) throw new RangeError(`more than ${MAX_PAYMENTS} payments in a year`);
  return { member, year, payments: [...payments, payment] };
};

const paid = { key: yearOf, apply: withPayment };

/** A return that we hear of late: what was counted as collected never was, in the year of its own day. */
const withoutCollected = (year: PaymentsDocument | undefined, debit: string): PaymentsDocument | undefined => {
  const payments = year?.payments.filter(({ kind, reference }) => kind !== 'collected' || reference !== debit);
  return payments && year && { ...year, payments };
};

const returned = {
  key: (event: AccountViewEvent<'DebitReturned'>): readonly string[] => [
    ...new Set([yearOf(event), yearIn(event, event.data.collectOn ?? event.data.returnedOn)]),
  ],
  apply: (before: PaymentsDocument | undefined, event: AccountViewEvent<'DebitReturned'>, id: string) => {
    const year = withoutCollected(before, event.data.debit);
    return id === yearOf(event) ? withPayment(year, event) : year;
  },
};

/** A transfer that did not arrive never was. */
const notArrived = {
  key: (event: AccountViewEvent<'PremiumRefundReturned'>): string => yearIn(event, event.data.on),
  apply: (year: PaymentsDocument | undefined, { data }: AccountViewEvent<'PremiumRefundReturned'>) =>
    year && { ...year, payments: year.payments.filter(({ reference }) => reference !== data.transfer) },
};

/** What members paid, what their banks refused, what went back to them: a document for each of a member's years. */
export const payments = defineView<PaymentsDocument>({
  name: 'payments',
  version: 1,
  partition: 'subject',
  document: PaymentsDocument,
  on: {
    DebitCollected: paid,
    DebitReturned: returned,
    DebitRefunded: paid,
    PremiumRegularised: paid,
    PremiumRefundPaid: paid,
    PremiumRefundReturned: notArrived,
  },
});
