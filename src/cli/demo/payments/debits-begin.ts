import { date } from '../../../../domain/shared/calendar.js';

/** Our parameters say how debits go from 21 November 2016 on: what members paid before is told by nobody. */
export const DEBITS_BEGIN = date('2017-01-01');
