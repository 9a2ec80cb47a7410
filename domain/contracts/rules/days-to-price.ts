import type { CalendarDate } from '../../shared/calendar.js';
import { after } from '../../shared/timeline.js';
import type { SubscribedContract } from '../state.js';

/**
 * Days from which an amendment needs a price: its own, and each later one on which the premium changes already, so that
 * a change told late holds on after a renewal. Our policy; C. ass. L113-4 ties the premium to the risk.
 */
export const daysToPrice = ({ premium }: SubscribedContract, from: CalendarDate): readonly CalendarDate[] => [
  from,
  ...after(premium, from).map((entry) => entry.from),
];
