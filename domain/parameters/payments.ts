import { parameter } from './parameter.js';

const EPC = 'EPC016-06, SEPA Direct Debit Core rulebook';
const POLICY = 'policy of the mutual, within EPC016-06 §4.3';

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
/** TARGET days before its collection on which the file of a debit is made: the rulebook asks for one. */
export const submissionLead = parameter('payments.submission-target-days', ['2016-11-21', '2', POLICY]);
/** The fewest TARGET days between a file and its collection, for debits of every sequence. */
export const shortestLead = parameter('payments.shortest-lead-target-days', [
  '2016-11-21',
  '1',
  `${EPC} §4.3.1`,
  'secondary',
]);
/** Times that a debt is presented again without the member asking for it, where its code allows it. */
export const automaticRepresentations = parameter('payments.automatic-representations', ['2009-11-01', '1', POLICY]);
/** Days from a return to the day from which the debt is presented again. */
export const representationDelay = parameter('payments.representation-days', ['2009-11-01', '7', POLICY]);
