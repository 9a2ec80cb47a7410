import { bankDayAfter, plusCalendarDays } from './bank-days.js';
import type { PresentedDebit } from './presented-debit.js';
import { pickedBy, seeded } from './seeded.js';

/** What comes back of a debit: before settlement (pain.002) or after it (camt.054). */
export interface Refusal {
  readonly kind: 'rejected' | 'returned' | 'refunded';
  readonly code: string;
  /** when it is booked, or rejected */
  readonly on: string;
  /** when the creditor is told */
  readonly toldOn: string;
}

/** As often as they come: no money, or no reason given, more often than the rest. */
const RETURNS = ['AM04', 'AM04', 'AM04', 'MS03', 'MS03', 'AC04', 'AC01', 'MD01', 'MS02', 'SL01'];
const REJECTS = ['AC01', 'AC04', 'AC01', 'SL01'];
const RETURN_DAYS = 5;
const REFUND_WEEKS = 8;

/** The bank's plan for a debit, by its seed and the debit's id alone; `undefined`: it stays collected. */
export const fateOf = (debit: PresentedDebit, takenOn: string, seed: number, rate: number): Refusal | undefined => {
  const number = (what: string): number => seeded(seed, debit.id, what);
  if (number('refused') >= rate) return undefined;
  const how = number('how');
  const answeredOn = bankDayAfter(takenOn, 1);
  if (how < 0.15 && answeredOn < debit.collectOn)
    return { kind: 'rejected', code: pickedBy(number('code'), REJECTS), on: answeredOn, toldOn: answeredOn };
  return how < 0.35 ? refunded(debit, number) : returned(debit, number);
};

type Numbers = (what: string) => number;

/** Within five bank days of collection; the last one is told late now and then. */
const returned = ({ collectOn }: PresentedDebit, number: Numbers): Refusal => {
  const on = bankDayAfter(collectOn, 1 + Math.floor(number('day') * RETURN_DAYS));
  const toldOn = number('late') < 0.1 ? bankDayAfter(on, 2) : on;
  return { kind: 'returned', code: pickedBy(number('code'), RETURNS), on, toldOn };
};

/** Asked for by the debtor after those days, within eight weeks. */
const refunded = ({ collectOn }: PresentedDebit, number: Numbers): Refusal => {
  const [first, last] = [bankDayAfter(collectOn, RETURN_DAYS + 1), plusCalendarDays(collectOn, 7 * REFUND_WEEKS)];
  const span = (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const on = bankDayAfter(plusCalendarDays(first, Math.floor(number('day') * (span - 4))), 0);
  return { kind: 'refunded', code: 'MD06', on, toldOn: on };
};
