import { RETURN_CODES, type ReturnCode } from '../../parameters/return-codes.js';
import type { CalendarDate } from '../../shared/calendar.js';

/**
 * What a reason code meant on the day of a return, and the one action that follows; `undefined` for a code that is not
 * in the table, which a person must look at. Source: EPC173-14.
 */
export const meaningOfReturn = (code: string, returnedOn: CalendarDate): ReturnCode | undefined =>
  RETURN_CODES.findLast((known) => known.code === code && known.validFrom <= returnedOn);
