import { defineView, type View } from '../../projections/define-view.js';
import { PaymentYear } from './document.js';
import type { PaymentEvent } from './events.js';

type Kind = PaymentYear['payments'][number]['kind'];
type Told = PaymentEvent & { readonly subject: string };

const yearOf = ({ data }: Told): string => data.on.slice(0, 4);

const put = (kind: Kind) => ({
  key: (event: Told) => `${event.subject}:${yearOf(event)}`,
  apply: (document: PaymentYear | undefined, event: Told): PaymentYear => {
    const { payment: id, on, contract, amount } = event.data;
    const reason = event.type === 'PremiumRefused' ? { reason: event.data.reason } : {};
    const { member, year, payments } = document ?? { member: event.subject, year: yearOf(event), payments: [] };
    return { member, year, payments: [...payments, { id, on, contract, kind, amount, ...reason }] };
  },
});

/** The measures' own view: what the engine can do with documents of a bounded size, a member's year of payments each. */
export const paymentHistory = defineView<PaymentYear>({
  name: 'payment-history',
  version: 1,
  partition: 'subject',
  document: PaymentYear,
  indexes: [['member', 'year']],
  on: { PremiumCollected: put('collected'), PremiumRefused: put('refused'), PremiumRefunded: put('refunded') },
} as unknown as View<PaymentYear>);
