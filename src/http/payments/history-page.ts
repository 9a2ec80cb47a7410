import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { PaymentsDocument } from '../../../projections/payments/document.js';
import type { Payment } from '../../../projections/payments/payment.js';
import { paymentsIn } from '../../../projections/payments/query.js';
import { paymentTotals } from '../../../projections/payments/query/payment-totals.js';
import { paymentId, shownPayment } from '../../../projections/payments/query/shown-payment.js';
import type { Cursors } from '../../views/reading/cursors.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Problem } from '../problem/problem.js';
import type { HistoryQuery } from './history-query.js';

/** Payments lie in no order of a copy: a cursor names the last one told, whichever copy serves. */
const NO_COPY = '';

/**
 * A page of a member's payments, and the sums of all that was asked for, not of the page alone. A cursor goes on with the
 * same question.
 */
export const historyPage =
  (cursors: Cursors, member: string, query: HistoryQuery, today: CalendarDate) =>
  (years: readonly PaymentsDocument[]): Pick<ReadAnswer, 'body' | 'next'> => {
    const { contract, kind, limit, cursor } = query;
    const asked = JSON.stringify(['payments', member, contract, kind, query['as-of'], query['known-on']]);
    const found = paymentsIn(years, today, { contract, kind });
    const begin = cursor === undefined ? 0 : afterCursor(cursors, asked, cursor, found);
    const page = found.slice(begin, begin + limit);
    const last = page.at(-1);
    const next =
      last !== undefined && begin + limit < found.length
        ? cursors.write(asked, { copy: NO_COPY, after: placeOf(last) })
        : undefined;
    return { body: { items: page.map(shownPayment), next: next ?? null, totals: paymentTotals(found) }, next };
  };

const placeOf = (payment: Payment) => ({ keys: [payment.on, payment.contract], id: paymentId(payment) });

/** After the payment that the cursor names; where a day went by and it is shown no more, after those of its day. */
const afterCursor = (cursors: Cursors, asked: string, cursor: string, found: readonly Payment[]): number => {
  const place = cursors.read(asked, cursor);
  if (place === undefined) throw new Problem(400, 'cursor.invalid');
  const { id, keys } = place.after;
  const at = found.findIndex((payment) => paymentId(payment) === id && payment.contract === keys[1]);
  if (at >= 0) return at + 1;
  const older = found.findIndex(({ on }) => on < String(keys[0]));
  return older < 0 ? found.length : older;
};
