import { parameter } from './parameter.js';

const EPC = 'EPC016-06, SEPA Direct Debit Core rulebook';

export const mandateLapse = parameter('payments.mandate-lapse-months', ['2009-11-01', '36', `${EPC} §4.1`]);
export const preNotification = parameter('payments.pre-notification-days', [
  '2009-11-01',
  '14',
  `${EPC} §4.3.1`,
  'secondary',
]);
/** TARGET days after its collection date in which a debtor's bank may return a debit. */
export const returnDelay = parameter('payments.return-target-days', ['2009-11-01', '5', `${EPC} §4.3.4`, 'secondary']);
export const refundWithoutReason = parameter('payments.refund-weeks', ['2009-11-01', '8', 'CMF L133-25 and L133-25-1']);
export const refundUnauthorised = parameter('payments.unauthorised-refund-months', ['2009-11-01', '13', 'CMF L133-24']);
/** Full days after a due date that must be over before a formal notice is sent. */
export const noticeDelay = parameter('payments.formal-notice-days', ['1989-07-01', '10', 'C. ass. L113-3']);
export const suspensionDelay = parameter('payments.suspension-days', ['1989-07-01', '30', 'C. ass. L113-3']);
export const terminationDelay = parameter('payments.termination-days', ['1989-07-01', '10', 'C. ass. L113-3']);
