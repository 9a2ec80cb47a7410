import { requiredOn } from '../../parameters/parameter.js';
import { addressChangeHorizon } from '../../parameters/membership.js';
import { plusDays, type CalendarDate } from '../../shared/calendar.js';

/** Last day from which a new address may hold when told today. Our policy; C. ass. L113-2 3° limits only how late it is told. */
export const latestAddressChange = (today: CalendarDate): CalendarDate =>
  plusDays(today, Number(requiredOn(addressChangeHorizon, today).value));
