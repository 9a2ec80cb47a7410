import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';
import type { Frequency, Share } from './events.js';

export interface Refused {
  readonly code: string;
  readonly on: CalendarDate;
  /** money that had been collected was taken back */
  readonly refunded: boolean;
  /** of the debit that came back */
  readonly returnableUntil: CalendarDate;
}

export interface Instalment {
  readonly number: number;
  readonly plan: number;
  readonly dueOn: CalendarDate;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly announcedOn: CalendarDate | undefined;
  /** times that it was in a debit, and how the last one came back */
  readonly tries: number;
  readonly refused: Refused | undefined;
  /** day on which a debit that the member asked for is collected, until it is submitted */
  readonly asked: CalendarDate | undefined;
  /** the debit on its way that pays it */
  readonly pending: string | undefined;
}

export interface Debit {
  readonly id: string;
  readonly submittedOn: CalendarDate;
  readonly collectOn: CalendarDate;
  readonly returnableUntil: CalendarDate;
  readonly shares: readonly Share[];
  readonly costs: Cents;
  readonly amount: Cents;
  readonly status: 'pending' | 'collected' | 'returned' | 'refunded';
}

/** Money on its way back to the member, or there. */
export interface Transfer {
  readonly transfer: string;
  /** day on which it is carried out */
  readonly on: CalendarDate;
  readonly amount: Cents;
}

/** The formal notice that runs: until what it names is paid. */
export interface Notice {
  readonly notice: string;
  readonly sentOn: CalendarDate;
  readonly numbers: readonly number[];
  /** midnight of the day on which cover ends */
  readonly suspendsOn: CalendarDate;
  readonly terminableFrom: CalendarDate;
}

/** What was planned for an insured year, as it was before any announcement or change. */
export interface PlannedYear {
  readonly plan: number;
  readonly frequency: Frequency;
  readonly firstDueOn: CalendarDate;
  readonly lastDueOn: CalendarDate;
  /** instalments */
  readonly count: number;
}

/** What a contract's member owes, paid and is owed. */
export interface Account {
  readonly plans: number;
  readonly years: readonly PlannedYear[];
  readonly instalments: readonly Instalment[];
  readonly debits: readonly Debit[];
  /** ids of the money that came otherwise than by debit, and of the transfers that paid it back */
  readonly payments: readonly string[];
  readonly costsOwed: Cents;
  readonly refundOwed: Cents;
  /** those that paid back and did not come back themselves */
  readonly transfers: readonly Transfer[];
  /** the last time that one came back: the account that it went to is not to be tried again */
  readonly refundReturnedOn: CalendarDate | undefined;
  readonly notice: Notice | undefined;
}
