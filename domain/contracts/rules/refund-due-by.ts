import { contractDelays } from '../../parameters/contracts.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';
import { delay } from './delay.js';

/**
 * Last day on which a refund is paid without interest: 30 days from the end, or from the day it was told where that is
 * later. C. ass. L113-15-1, L113-15-2; our policy for the other grounds, whose text names no day.
 */
export const refundDueBy = (endsOn: CalendarDate, receivedOn: CalendarDate): CalendarDate => {
  const from = endsOn > receivedOn ? endsOn : receivedOn;
  return plusDays(from, delay(contractDelays.refund, from));
};
