import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';
import type { DebitedAccount } from '../mandates/events.js';
import type { Use } from './events.js';

interface OfAccount<Type extends string> {
  readonly type: Type;
  readonly today: CalendarDate;
  readonly bankAccount: Id;
}

export interface AddBankAccount extends OfAccount<'AddBankAccount'> {
  readonly account: DebitedAccount;
  /** what it is chosen for at once: nothing that was not asked for */
  readonly uses: readonly Use[];
  /** what had to be opened: the account numbers that the member has; erased ones are not among them */
  readonly ibans: readonly string[];
}

export type RemoveBankAccount = OfAccount<'RemoveBankAccount'>;

export interface ChooseBankAccount extends OfAccount<'ChooseBankAccount'> {
  readonly use: Use;
}

export type BankAccountCommand = AddBankAccount | RemoveBankAccount | ChooseBankAccount;
