import type { CalendarDate } from '../../shared/calendar.js';
import type { Cents } from '../../shared/money.js';
import type { Share } from './events.js';

export interface Instalment {
  readonly number: number;
  readonly plan: number;
  readonly dueOn: CalendarDate;
  readonly amount: Cents;
  readonly paid: Cents;
  readonly announcedOn: CalendarDate | undefined;
  /** times that it was in a debit, and the code of the return of the last one */
  readonly tries: number;
  readonly lastCode: string | undefined;
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

/** What a contract's member owes, paid and is owed. */
export interface Account {
  readonly plans: number;
  readonly instalments: readonly Instalment[];
  readonly debits: readonly Debit[];
  readonly payments: readonly string[];
  readonly costsOwed: Cents;
  readonly refundOwed: Cents;
}
