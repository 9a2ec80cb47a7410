import { DateTime } from 'luxon';
import { plusDays, type CalendarDate, type Instant } from '../../shared/calendar.js';

/**
 * Moment at which suspended cover is back: noon in Paris on the day after all is paid (arrears, what fell due since and
 * costs), at whatever hour it was. C. ass. L113-3.
 */
export const coverBackFrom = (paidOn: CalendarDate): Instant =>
  DateTime.fromISO(`${plusDays(paidOn, 1)}T12:00:00`, { zone: 'Europe/Paris' })
    .toUTC()
    .toISO() as unknown as Instant;
