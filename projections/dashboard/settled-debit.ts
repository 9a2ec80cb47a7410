import type { Debit } from '../../domain/payments/account/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { plus, toCents } from '../../domain/shared/money.js';

/** `id collected-on returnable-until costs`, then `number:amount` of each share; amounts in cents. */
export const SETTLED_DEBIT = /^[0-9a-f]{32}( \d{4}-\d\d-\d\d){2} -?\d+( \d+:-?\d+)*$/;

type Day = CalendarDate;
type Parts = [id: string, collectOn: Day, returnableUntil: Day, costs: string, ...shares: string[]];

/**
 * A debit that was collected, as a text: a dashboard may have a hundred of them, which each visit reads and none looks
 * at, and a text is read six times as fast as its parts.
 */
export const settledDebit = {
  write: ({
    id,
    collectOn,
    returnableUntil,
    costs,
    shares,
  }: Omit<Debit, 'submittedOn' | 'amount' | 'status'>): string =>
    [id, collectOn, returnableUntil, costs, ...shares.map(({ number, amount }) => `${number}:${amount}`)].join(' '),

  read: (text: string): Debit => {
    const [id, collectOn, returnableUntil, cents, ...parts] = text.split(' ') as Parts;
    const shares = parts.map((part) => {
      const [number, amount] = part.split(':');
      return { number: Number(number), amount: toCents(Number(amount)) };
    });
    const costs = toCents(Number(cents));
    return {
      id,
      submittedOn: collectOn,
      collectOn,
      returnableUntil,
      shares,
      costs,
      amount: plus(costs, ...shares.map(({ amount }) => amount)),
      status: 'collected',
    };
  },
};
