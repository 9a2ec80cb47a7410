import type { AccountCommand } from '../../../domain/payments/account/commands.js';
import { date, plusDays, type CalendarDate } from '../../../domain/shared/calendar.js';
import { toCents } from '../../../domain/shared/money.js';
import { announcing, planning, submitting } from '../payments/account/books.js';
import { UnpaidWorld } from './unpaid-world.js';

export const PATH = ['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated'];
export const path = ({ log }: UnpaidWorld) => log.filter(([type]) => PATH.includes(type));
export const types = (world: UnpaidWorld) => path(world).map(([type]) => type);
export const begun = (dueOn: string, frequency: 'year' | 'month' = 'year', mandate = true): UnpaidWorld => {
  const start = plusDays(date(dueOn), -30);
  const world = new UnpaidWorld(start, mandate);
  world.do(planning('120.00', frequency, dueOn));
  const numbers = frequency === 'year' ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
  world.do(announcing(start, ...numbers));
  return world;
};
export const closeUntil = (
  world: UnpaidWorld,
  day: string,
  each: (day: CalendarDate) => void = () => undefined,
): void => {
  for (let one = plusDays(world.today, 1); one <= day; one = plusDays(one, 1)) {
    world.today = one;
    each(one);
    world.close(one);
  }
};
/** Each debit comes back so many days after its collection. */
export const returning =
  (world: UnpaidWorld, code: string, days: number, costs = 0) =>
  (today: CalendarDate) => {
    for (const { id, collectOn, amount, status } of world.account.debits)
      if ((status === 'pending' || status === 'collected') && plusDays(collectOn, days) === today)
        world.do({
          type: 'RecordReturn',
          debit: id,
          returnedOn: today,
          settled: true,
          code,
          amount,
          costs: toCents(costs),
        });
  };
export const paying = (day: string, amount: number, payment = '1'.repeat(32)): AccountCommand => ({
  type: 'ReceivePayment',
  payment,
  means: 'transfer',
  receivedOn: date(day),
  amount: toCents(amount),
});
/** The debit that its member asked for, of the year's one instalment and the costs. */
export const asking = ({ today }: UnpaidWorld, collectOn: string): AccountCommand =>
  submitting(99, collectOn, [1], { today, withCosts: true, again: 'asked-by-member' });
