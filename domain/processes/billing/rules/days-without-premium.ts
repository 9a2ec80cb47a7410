import type { CalendarDate } from '../../../shared/calendar.js';
import type { FreeDays } from './days-covered.js';

/**
 * Days for which a contract owes no premium: those from its end on (C. ass. L113-15-1, L113-15-2, L113-16), and those on
 * which its vehicle is sold and not replaced: the law suspends cover (L121-11) and says nothing of the premium; our
 * policy asks for none, from the first day on. While cover is suspended for an unpaid premium it stays due (L113-3).
 */
export const daysWithoutPremium = (sold: readonly FreeDays[], endsOn: CalendarDate | undefined): readonly FreeDays[] =>
  endsOn === undefined ? sold : [...sold, { from: endsOn, until: undefined }];
