import type { Account, Instalment } from '../../payments/account/state.js';
import type { CalendarDate } from '../../shared/calendar.js';
import type { PaidDays } from './state.js';

const isSettled = ({ amount, paid }: Instalment): boolean => amount <= paid;

const owesCosts = ({ costsOwed, debits }: Account): boolean =>
  costsOwed > 0 || debits.some(({ status, costs }) => status === 'pending' && costs > 0);

/** What a change of the account on a day adds. */
export const paidDaysAfter = (days: PaidDays, before: Account, after: Account, on: CalendarDate): PaidDays => ({
  instalments: instalmentsAfter(days.instalments, before, after, on),
  ...costsAfter(days, after, on),
});

const instalmentsAfter = (
  days: PaidDays['instalments'],
  before: Account,
  after: Account,
  on: CalendarDate,
): PaidDays['instalments'] => {
  const former = new Map(before.instalments.map((instalment) => [instalment.number, instalment]));
  const dated = after.instalments.flatMap((instalment) => {
    const { number, paid } = instalment;
    const old = former.get(number);
    const changed = old !== undefined && !isSettled(old) && (paid > old.paid || isSettled(instalment));
    const known = days[number];
    const day = changed && !(known !== undefined && known > on) ? on : known;
    return day === undefined ? [] : [[number, day] as const];
  });
  return Object.fromEntries(dated);
};

const costsAfter = (
  { costsSince, costs }: PaidDays,
  after: Account,
  on: CalendarDate,
): Pick<PaidDays, 'costsSince' | 'costs'> => {
  if (owesCosts(after)) return { costsSince: costsSince ?? on, costs };
  return costsSince === undefined ? { costsSince, costs } : { costsSince: undefined, costs: { since: costsSince, on } };
};
