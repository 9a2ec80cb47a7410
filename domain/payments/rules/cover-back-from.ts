import { plusDays, type CalendarDate, type Instant } from '../../shared/calendar.js';
import { noonInParis } from '../../shared/calendar/noon-in-paris.js';

/**
 * Moment at which suspended cover is back: noon in Paris on the day after all is paid (arrears, what fell due since and
 * costs), at whatever hour it was. C. ass. L113-3.
 */
export const coverBackFrom = (paidOn: CalendarDate): Instant => noonInParis(plusDays(paidOn, 1));
