import { plusDays, type CalendarDate, type Instant } from '../../shared/calendar.js';
import { noonInParis } from '../../shared/calendar/noon-in-paris.js';

/** When suspended cover is back: at noon in Paris of the day after the payment, whatever its hour. C. ass. L113-3. */
export const coverBackAt = (paidOn: CalendarDate): Instant => noonInParis(plusDays(paidOn, 1));
