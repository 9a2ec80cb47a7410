import { meaningOfReturn } from '../../../domain/payments/rules/meaning-of-return.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';

/** Why a debit came back, in words for the member, as the code was understood on that day. */
export const returnReason = (code: string, on: CalendarDate): string =>
  meaningOfReturn(code, on)?.label ?? 'Motif non communiqué par la banque';
