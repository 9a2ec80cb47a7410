import type { CalendarDate, Instant } from '../shared/calendar.js';
import type { YearlyDay } from '../shared/calendar/yearly-day.js';
import type { Cents } from '../shared/money.js';
import type { Personal } from '../shared/personal.js';
import type { Timeline } from '../shared/timeline.js';
import type { Change, SuspensionReason } from './events.js';
import type { Family } from './family.js';
import type { Ground } from './ground.js';
import type { Insured } from './insured.js';
import type { Pricing } from './pricing.js';
import type { Cover, Frequency } from './terms.js';

export interface PendingAmendment {
  readonly amendment: string;
  readonly from: CalendarDate;
  readonly change: Change;
  readonly insured: Personal<Insured> | undefined;
  /** lost when the premium changes meanwhile: it must be priced again */
  readonly pricings: readonly Pricing[] | undefined;
}

export interface RenewalNotice {
  readonly dueOn: CalendarDate;
  readonly sentOn: CalendarDate;
  /** the last day on which the renewal may be refused */
  readonly terminateBy: CalendarDate;
  /** what was announced; unknown once an amendment changed it */
  readonly yearly: Cents | undefined;
}

/** Cover stops at midnight of `from`, and is back at the moment told. */
export interface Suspension {
  readonly reason: SuspensionReason;
  readonly from: CalendarDate;
  readonly coverBackAt: Instant | undefined;
}

/** A contract as far as its commands need it. */
export interface SubscribedContract {
  readonly status: 'subscribed';
  readonly family: Family;
  readonly startsOn: CalendarDate;
  readonly dueDay: YearlyDay;
  /** the first due date that has not renewed the contract yet */
  readonly nextDueOn: CalendarDate;
  readonly renewedOn: CalendarDate | undefined;
  readonly conditions: Timeline<string>;
  readonly cover: Timeline<Cover>;
  /** a year's premium */
  readonly premium: Timeline<Cents>;
  readonly frequency: Timeline<Frequency>;
  readonly insured: Timeline<Personal<Insured>>;
  /** of a car */
  readonly motorCoefficient: Timeline<string>;
  readonly pending: readonly PendingAmendment[];
  /** of the next due date or of the one before, which is one at most each */
  readonly notices: readonly RenewalNotice[];
  readonly suspensions: readonly Suspension[];
  readonly sale: { readonly soldOn: CalendarDate; readonly lapsesOn: CalendarDate } | undefined;
  readonly end: { readonly endsOn: CalendarDate; readonly ground: Ground['kind'] } | undefined;
}

export type Contract = { readonly status: 'none' } | SubscribedContract;
