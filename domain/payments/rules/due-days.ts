import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import type { Account } from '../account/state.js';
import { nextPresentation } from './next-presentation.js';
import { submissionDay } from './submission-day.js';

/** The next days that bring something to an account; `undefined` where none does. */
export interface DueDays {
  /** the file of a debit is made */
  readonly debitOn: CalendarDate | undefined;
  /** a debit on its way can no longer be returned */
  readonly settleOn: CalendarDate | undefined;
}

/** When a day's closing has work on an account: files are made two TARGET days before a collection. EPC016-06 §4.3. */
export const dueDays = ({ instalments, debits }: Pick<Account, 'instalments' | 'debits'>): DueDays => {
  const files = instalments.flatMap((instalment) => nextPresentation(instalment) ?? []).map(submissionDay);
  const pending = debits.filter(({ status }) => status === 'pending');
  return { debitOn: files.sort()[0], settleOn: pending.map((debit) => plusDays(debit.returnableUntil, 1)).sort()[0] };
};
