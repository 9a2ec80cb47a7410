import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';
import type { Trace } from '../../shared/trace.js';
import type { AccountEvent, MEANS } from '../account/events.js';
import type { Period } from '../rules/instalment-periods.js';

/** An event of an account with its place: `event:<stream>@<revision>`. */
export interface PlacedEvent {
  readonly ref: string;
  readonly event: AccountEvent;
}

/** What a member paid, for what, and the events that say so. */
export interface Receipt {
  readonly reference: string;
  readonly on: CalendarDate;
  readonly means: 'debit' | (typeof MEANS)[number];
  readonly amount: Cents;
  readonly instalments: readonly { readonly number: number; readonly amount: Cents; readonly period: Period }[];
  readonly costs: Cents;
  /** paid without being owed: owed back */
  readonly surplus: Cents;
  readonly events: readonly string[];
  readonly trace: Trace;
}
