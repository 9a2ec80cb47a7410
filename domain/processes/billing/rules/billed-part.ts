import type { Frequency } from '../../../payments/account/events.js';
import { daysBetween, type CalendarDate } from '../../../shared/calendar.js';
import { instalmentDates } from '../../../payments/rules/instalment-dates.js';
import type { InsuredYear } from './insured-years.js';

/** What of an insured year is billed here: all of it, or its last instalments where it began elsewhere. */
export interface BilledPart extends InsuredYear {
  /** the first instalment date that is billed */
  readonly billedFrom: CalendarDate;
  readonly instalments: number;
  /** of the whole year */
  readonly ofInstalments: number;
}

/**
 * The instalments of an insured year that fall due on a day or after it: what came before was billed elsewhere;
 * `undefined` where none is left. Our policy: who pays by the month pays the rest of his months, whatever their days.
 */
export const billedPart = (
  year: InsuredYear,
  frequency: Frequency,
  notBefore: CalendarDate = year.from,
): BilledPart | undefined => {
  const dates = instalmentDates(year.from, frequency, year.until);
  const left = dates.filter((dueOn) => dueOn >= notBefore);
  const [billedFrom] = left;
  return billedFrom && { ...year, billedFrom, instalments: left.length, ofInstalments: dates.length };
};

/** The days of the billed part, and what a day of it costs: this part, divided by that, of a yearly premium. */
export const dailyShare = (part: BilledPart): { readonly part: number; readonly of: number } => ({
  part: daysBetween(part.from, part.until) * part.instalments,
  of: part.days * part.ofInstalments * daysBetween(part.billedFrom, part.until),
});
