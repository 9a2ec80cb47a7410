import type { CalendarDate } from '../../shared/calendar.js';
import type { SignedMandate } from '../mandates/state.js';
import { lastDayOfMandate } from './last-day-of-mandate.js';

type Looked = Pick<SignedMandate, 'status' | 'blocks' | 'signedOn'> & {
  readonly lastDueOn?: CalendarDate | undefined;
};

/**
 * May a debit fall due on a day under this mandate? One that is open and not blocked, from its signature on, until 36
 * months without a debit are over. EPC016-06 §4.1; C. mon. fin. L133-7 and L133-8 (consent and its withdrawal).
 */
export const mayBeDebited = ({ status, blocks, signedOn, lastDueOn }: Looked, dueOn: CalendarDate): boolean =>
  status === 'open' && blocks.length === 0 && dueOn >= signedOn && dueOn <= lastDayOfMandate(lastDueOn ?? signedOn);
