import type { Frequency } from '../../payments/account/events.js';
import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';
import type { Cents } from '../../shared/money.js';
import type { Timeline } from '../../shared/timeline.js';
import type { BilledPart } from './rules/billed-part.js';
import type { FreeDays } from './rules/days-covered.js';
import type { InsuredYear, YearsOfContract } from './rules/insured-years.js';

/** What an amendment that is not applied yet would change. */
export interface Waiting {
  readonly amendment: string;
  readonly from: CalendarDate;
  readonly frequency: Frequency | undefined;
  readonly premiums: Timeline<Cents>;
}

export interface Asked {
  readonly times: number;
  readonly frequency: Frequency;
  readonly part: BilledPart;
  readonly premium: Cents;
}

/** An insured year: `asked` while its plan is ordered and not known to be made, `planned` once it is. */
export interface BilledYear extends InsuredYear {
  /** what was ordered last, and how often: an order that came to nothing is given again on the next day */
  readonly asked?: Asked;
  readonly planned?: { readonly plan: number; readonly part: BilledPart; readonly premium: Cents };
}

/** A contract as far as its premium is billed. */
export interface BilledContract extends YearsOfContract {
  readonly id: Id;
  readonly premium: Timeline<Cents>;
  readonly frequency: Timeline<Frequency>;
  readonly waiting: readonly Waiting[];
  /** its vehicle was sold, and not replaced until then */
  readonly sold: readonly FreeDays[];
  readonly endsOn: CalendarDate | undefined;
  readonly years: readonly BilledYear[];
}

export interface Billing {
  readonly today: CalendarDate | undefined;
  /** absent for savings, which have no premium */
  readonly contract: BilledContract | undefined;
}
