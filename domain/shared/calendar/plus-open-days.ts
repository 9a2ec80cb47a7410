import { plusDays, type CalendarDate } from '../calendar.js';
import type { OpenDays } from './open-days.js';

/** More would be years: a delay in open days is short. */
const MOST = 2_000;

/**
 * The n-th open day after this one, which does not count itself whatever it is (C. proc. civ. art. 641); before it
 * where `count` is negative; the day itself for 0. A RangeError beyond 2,000.
 */
export const plusOpenDays = (day: CalendarDate, count: number, isOpen: OpenDays): CalendarDate => {
  if (!Number.isInteger(count) || Math.abs(count) > MOST) throw new RangeError(`not a count of open days: ${count}`);
  const step = Math.sign(count);
  let [reached, left] = [day, Math.abs(count)];
  while (left > 0) {
    reached = plusDays(reached, step);
    if (isOpen(reached)) left -= 1;
  }
  return reached;
};
