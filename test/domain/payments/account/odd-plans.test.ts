import { FREQUENCIES } from '../../../../domain/payments/account/events.js';
import { toAnnounce } from '../../../../domain/payments/rules/to-announce.js';
import { date, plusMonths } from '../../../../domain/shared/calendar.js';
import { plus, ZERO } from '../../../../domain/shared/money.js';
import { account, after, announcing, euros, planning } from './books.js';

const FIRST_DAYS = ['2026-01-31', '2026-08-31', '2026-12-31', '2028-02-29', '2027-02-28'];
const PREMIUMS = ['0.01', '0.11', '99999999.99', '999999999.99'];

describe.each(FIRST_DAYS)('a year from %s', (first) => {
  it.each(FREQUENCIES.flatMap((frequency) => PREMIUMS.map((premium) => [premium, frequency] as const)))(
    'of %s by %s is planned to the cent, each day of its own, and announced where something is owed',
    (premium, frequency) => {
      const events = after(planning(premium, frequency, first));
      const { instalments } = events.reduce(account.evolve, account.initialState);
      const days = instalments.map(({ dueOn }) => dueOn);
      expect(days[0]).toBe(first);
      expect([...new Set(days)].sort()).toEqual(days);
      expect(days.at(-1)! < plusMonths(date(first), 12)).toBe(true);
      expect(plus(ZERO, ...instalments.map(({ amount }) => amount))).toBe(euros(premium));
      const owed = instalments.filter(({ amount }) => amount > 0).map(({ number }) => number);
      expect(toAnnounce(events.reduce(account.evolve, account.initialState))).toEqual(owed);
      const told = after(planning(premium, frequency, first), announcing('2025-11-01', ...owed)).at(-1)!;
      expect(told).toMatchObject({ data: { instalments: owed.map((number) => ({ number })) } });
    },
  );
});
