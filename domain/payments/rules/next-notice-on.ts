import type { CalendarDate } from '../../shared/calendar.js';
import type { Account } from '../account/state.js';
import { dunnedInstalments } from './dunned-instalments.js';

/** Day of the next formal notice of what is not on its way, whatever else holds it up; `undefined` for none. C. ass. L113-3. */
export const nextNoticeOn = (account: Account): CalendarDate | undefined =>
  dunnedInstalments(account)
    .filter(({ instalment }) => instalment.pending === undefined)
    .map(({ on }) => on)
    .sort()[0];
