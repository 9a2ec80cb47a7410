import { requiredOn } from '../../parameters/parameter.js';
import { refundUnauthorised, refundWithoutReason } from '../../parameters/payments.js';
import { plusDays, plusMonths, type CalendarDate } from '../../shared/calendar.js';

/** Days that a debtor's bank takes to answer its client and send the money back. CMF L133-25-1: ten working days. */
const ANSWER_DAYS = 14;

/**
 * Last day on which a refund asked in time may reach us: 8 weeks after the debit without a reason (CMF L133-25), 13
 * months where it was not authorised (`MD01`, CMF L133-24); the bank's ten working days for its answer added.
 */
export const lastDayOfRefund = (collectOn: CalendarDate, code: string): CalendarDate => {
  const asked =
    code === 'MD01'
      ? plusMonths(collectOn, Number(requiredOn(refundUnauthorised, collectOn).value))
      : plusDays(collectOn, 7 * Number(requiredOn(refundWithoutReason, collectOn).value));
  return plusDays(asked, ANSWER_DAYS);
};
