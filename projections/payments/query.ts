import { historyBegins } from '../../domain/payments/rules/history-begins.js';
import { compareDays, type CalendarDate } from '../../domain/shared/calendar.js';
import type { PaymentsDocument } from './document.js';
import type { Payment, PaymentKind } from './payment.js';
import { paymentTotals } from './query/payment-totals.js';
import { shownPayment } from './query/shown-payment.js';

export interface PaymentsWanted {
  readonly contract?: string | undefined;
  readonly kind?: PaymentKind | undefined;
}

/** The documents that hold what a member is shown on a day: three years' at most. */
export const paymentYears = (member: string, today: CalendarDate): readonly string[] => {
  const [first, last] = [historyBegins(today), today].map((day) => Number(day.slice(0, 4))) as [number, number];
  return Array.from({ length: last - first + 1 }, (_unused, index) => `${member}:${first + index}`);
};

/** The payments of the last 24 months as they stood on a day, the newest first, of one day the one told last. */
export const paymentsIn = (
  years: readonly PaymentsDocument[],
  today: CalendarDate,
  { contract, kind }: PaymentsWanted = {},
): readonly Payment[] => {
  const begins = historyBegins(today);
  return years
    .flatMap((year) => year.payments)
    .filter(({ on, since }) => on >= begins && on <= today && since <= today)
    .filter((payment) => (contract ?? payment.contract) === payment.contract && (kind ?? payment.kind) === payment.kind)
    .toReversed()
    .sort((one, other) => compareDays(other.on, one.on));
};

/** A year of payments as its member reads it on a day. */
export const paymentsOn = (year: PaymentsDocument, today: CalendarDate) => {
  const found = paymentsIn([year], today);
  return { items: found.map(shownPayment), totals: paymentTotals(found) };
};
