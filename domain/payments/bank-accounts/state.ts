import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';
import type { Personal } from '../../shared/personal.js';
import type { Timeline } from '../../shared/timeline.js';
import type { DebitedAccount } from '../mandates/events.js';
import type { Use } from './events.js';

export interface BankAccount {
  readonly bankAccount: Id;
  readonly account: Personal<DebitedAccount>;
  readonly addedOn: CalendarDate;
  readonly removedOn: CalendarDate | undefined;
}

/** All accounts that a member ever gave, and for each use the one chosen, by the day from which it is. */
export interface BankAccounts {
  readonly accounts: readonly BankAccount[];
  readonly choices: Readonly<Record<Use, Timeline<Id>>>;
}
