import type { Frequency } from '../../../payments/account/events.js';
import { later, type CalendarDate } from '../../../shared/calendar.js';
import { minus, smaller, type Cents } from '../../../shared/money.js';
import { billedPart } from './billed-part.js';
import { daysWithoutPremium } from './days-without-premium.js';
import type { InsuredYear } from './insured-years.js';
import { premiumOfYear, type Premiums } from './premium-of-year.js';

/** What was planned for an insured year, and paid of it until now. */
export interface PaidPlan {
  readonly firstDueOn: CalendarDate;
  readonly frequency: Frequency;
  readonly paid: Cents;
}

/** A part of the premium that was paid, for the days from `from` until `until`, that day not included. */
export interface PaidDays {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly amount: Cents;
}

/**
 * What was paid of the years that an end cuts, parted at it: what the days covered cost first, by the same rule as the
 * account is billed by, the rest for the days after, which are owed back. C. ass. L113-15-1, L113-15-2, L113-16.
 */
export const paidForDays = (
  years: readonly InsuredYear[],
  plans: readonly PaidPlan[],
  { premium, free }: Premiums,
  endsOn: CalendarDate,
): readonly PaidDays[] => {
  const until = { premium, free: daysWithoutPremium(free, endsOn) };
  return years.flatMap((year) => {
    const plan = plans.find(({ firstDueOn }) => firstDueOn >= year.from && firstDueOn < year.until);
    if (plan === undefined || year.until <= endsOn) return [];
    const part = billedPart(year, plan.frequency, plan.firstDueOn)!;
    const covered = smaller(plan.paid, premiumOfYear(part, until));
    const parted = [
      { from: part.billedFrom, until: later(endsOn, part.billedFrom), amount: covered },
      { from: later(endsOn, part.billedFrom), until: year.until, amount: minus(plan.paid, covered) },
    ];
    return parted.filter(({ amount }) => amount > 0);
  });
};
