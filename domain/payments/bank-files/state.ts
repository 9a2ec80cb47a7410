import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';
import type { Unmatched } from './events.js';

/** An entry on the work list, as far as a decision on it needs. */
export interface OpenEntry extends Pick<Unmatched, 'index' | 'kind' | 'code'> {
  readonly amount: Cents | undefined;
  readonly bookedOn: CalendarDate | undefined;
  /** of a reject of many, those that are still to be assigned */
  readonly debits: readonly string[];
}

export interface BankFile {
  readonly status: 'none' | 'received' | 'applied';
  readonly unmatched: readonly OpenEntry[];
  /** places of those that an operator has decided on */
  readonly settled: ReadonlySet<number>;
}
