import type { CalendarDate } from '../shared/calendar.js';
import type { Id } from '../shared/ids.js';
import type { Cents } from '../shared/money.js';

export interface BatchItem {
  readonly amount: Cents;
  /** why it does not go out; `''` while it does */
  readonly withdrawn: string;
}

/** A file going out, without what is in its items. */
export interface Batch {
  readonly status: 'none' | 'open' | 'sealed';
  readonly format: string;
  /** the real day on which it was opened */
  readonly on: CalendarDate | undefined;
  readonly items: ReadonlyMap<Id, BatchItem>;
}
