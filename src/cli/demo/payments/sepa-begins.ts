import { date } from '../../../../domain/shared/calendar.js';

/** Direct debits as our rules know them: what members paid before is told by nobody. */
export const SEPA_BEGINS = date('2009-11-01');
