import { daysBetween, type CalendarDate } from '../../shared/calendar.js';
import { plus, prorata, ZERO } from '../../shared/money.js';
import { amount, type Amount } from '../../shared/simulation/amount.js';
import { fromCase } from '../../shared/simulation/trace-inputs.js';
import { formatEuros } from '../../shared/money.js';
import type { PaidPremium } from '../events.js';

const SOURCE = 'C. ass. L113-15-1, L113-15-2, L113-16';
const RULE = { id: 'contracts.refund-on-termination', version: 1 };

/** The days of a paid period that come on or after the end. */
const unused = ({ from, until }: PaidPremium, endsOn: CalendarDate): number =>
  Math.max(0, daysBetween(from > endsOn ? from : endsOn, until));

const refundOfPeriod = (paid: PaidPremium, endsOn: CalendarDate): Amount => {
  const [left, whole] = [unused(paid, endsOn), daysBetween(paid.from, paid.until)];
  return amount(prorata(paid.amount, left, whole), () => ({
    rule: 'refund-of-period',
    source: SOURCE,
    label: `Cotisation payée du ${paid.from} au ${paid.until}, part non courue`,
    inputs: [{ ref: paid.ref, value: formatEuros(paid.amount) }, fromCase('unusedDays', left), fromCase('days', whole)],
    rounding: 'half-up-cent',
    formula: ['/', ['*', 'i0', 'i1'], 'i2'],
  }));
};

/**
 * What is owed back when a contract ends: of each premium paid, the part of its days without cover, the day of the end
 * included, each half up to the cent. Never more than was paid. C. ass. L113-15-1, L113-15-2, L113-16.
 */
export const refundOnTermination = (
  paid: readonly PaidPremium[],
  endsOn: CalendarDate,
): { readonly amount: Amount; readonly rule: typeof RULE } => {
  const parts = paid.filter((period) => unused(period, endsOn) > 0).map((period) => refundOfPeriod(period, endsOn));
  const cents = plus(ZERO, ...parts.map((part) => part.cents));
  const reasoning = () => ({
    rule: 'refund-on-termination',
    source: SOURCE,
    label: 'Cotisation à rembourser',
    parts,
    formula: ['+', '0.00', ...parts.map((_, index) => `p${index}`)] as const,
  });
  return { amount: amount(cents, reasoning), rule: RULE };
};
