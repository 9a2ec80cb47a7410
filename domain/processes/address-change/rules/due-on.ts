import type { CalendarDate } from '../../../shared/calendar.js';
import type { AddressChange } from '../state.js';

/** The first day on which a change that is priced takes effect: the process waits for it to open. Our policy. */
export const dueOn = ({ pieces }: AddressChange): CalendarDate | undefined =>
  pieces
    .filter(({ status }) => status === 'priced')
    .map(({ from }) => from)
    .sort()[0];
