import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros, minus, plus, ZERO } from '../../domain/shared/money.js';
import { FAMILY_LABEL } from '../contracts/query/family-label.js';
import type { PremiumScheduleDocument } from './document.js';
import { instalmentOn } from './instalment-on.js';

/** The instalments of a contract as they are on a day, year by year with their sums, the last year first. */
export const premiumScheduleOn = (
  { contract, number, family, years, instalments }: PremiumScheduleDocument,
  day: CalendarDate,
) => ({
  contract,
  number,
  family,
  label: FAMILY_LABEL[family],
  years: years
    .filter(({ plannedOn }) => plannedOn <= day)
    .map(({ plan, frequency }) => ({
      year: plan,
      frequency,
      ...yearOn(
        instalments.filter((one) => one.plan === plan),
        day,
      ),
    }))
    .toReversed(),
});

const yearOn = (instalments: PremiumScheduleDocument['instalments'], day: CalendarDate) => {
  const then = instalments.flatMap((one) => instalmentOn(one, day) ?? []);
  const premium = plus(ZERO, ...then.map(({ amount }) => amount));
  const paid = plus(ZERO, ...then.map((one) => one.paid));
  return {
    premium: formatEuros(premium),
    paid: formatEuros(paid),
    left: formatEuros(minus(premium, paid)),
    instalments: then.map((one) => ({ ...one, amount: formatEuros(one.amount), paid: formatEuros(one.paid) })),
  };
};
