import type { Instalment } from '../../domain/payments/account/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { toCents } from '../../domain/shared/money.js';

/** `number due-on amount paid tries`; amounts in cents. */
export const PAID_INSTALMENT = /^\d+ \d{4}-\d\d-\d\d -?\d+ -?\d+ \d+$/;

/** An instalment that a debit paid, as a text, for the reason that the debit is one. */
export const paidInstalment = {
  write: ({
    number,
    dueOn,
    amount,
    paid,
    tries,
  }: Pick<Instalment, 'number' | 'dueOn' | 'amount' | 'paid' | 'tries'>): string =>
    [number, dueOn, amount, paid, tries].join(' '),

  /** A debit was tried for it, so that it had been announced: on which day does not matter any more. */
  read: (text: string): Instalment => {
    const [number, dueOn, amount, paid, tries] = text.split(' ') as [string, CalendarDate, string, string, string];
    const amounts = { amount: toCents(Number(amount)), paid: toCents(Number(paid)) };
    return {
      number: Number(number),
      plan: 0,
      dueOn,
      ...amounts,
      announcedOn: dueOn,
      tries: Number(tries),
    } as Instalment;
  },
};
