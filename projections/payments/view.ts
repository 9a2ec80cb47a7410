import { defineView } from '../define-view.js';
import { MAX_PAYMENTS, PaymentsDocument } from './document.js';
import { paymentOf, type PayingEvent } from './payment-of.js';

const yearOf = (event: PayingEvent): string => paymentOf(event).on.slice(0, 4);

const paid = {
  key: (event: PayingEvent): string => `${event.subject!}:${yearOf(event)}`,
  apply: (before: PaymentsDocument | undefined, event: PayingEvent): PaymentsDocument => {
    const { member, year, payments } = before ?? { member: event.subject!, year: yearOf(event), payments: [] };
    if (payments.length >= MAX_PAYMENTS) throw new RangeError(`more than ${MAX_PAYMENTS} payments in a year`);
    return { member, year, payments: [...payments, paymentOf(event)] };
  },
};

/** What members paid, what their banks refused, what went back to them: a document for each of a member's years. */
export const payments = defineView<PaymentsDocument>({
  name: 'payments',
  version: 1,
  partition: 'subject',
  document: PaymentsDocument,
  on: {
    DebitCollected: paid,
    DebitReturned: paid,
    DebitRefunded: paid,
    PremiumRegularised: paid,
    PremiumRefundPaid: paid,
  },
});
