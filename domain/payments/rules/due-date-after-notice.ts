import { requiredOn } from '../../parameters/parameter.js';
import { preNotification } from '../../parameters/payments.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';

/**
 * Day on which a debit falls due once announced on `sentOn`: the one planned, pushed to 14 days after the announcement
 * where that is later. EPC016-06 §4.3.1.
 */
export const dueDateAfterNotice = (plannedOn: CalendarDate, sentOn: CalendarDate): CalendarDate => {
  const earliest = plusDays(sentOn, Number(requiredOn(preNotification, sentOn).value));
  return plannedOn < earliest ? earliest : plannedOn;
};
