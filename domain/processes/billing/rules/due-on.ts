import { date, plusDays, type CalendarDate } from '../../../shared/calendar.js';
import { missingPlan } from '../asked.js';
import type { Billing } from '../state.js';

const FIRST_DAY = date('1900-01-01');

/** The next day that opens, while a year is not planned: a contract that was there before is taken up on it. Our policy. */
export const dueOn = ({ today, contract }: Billing): CalendarDate | undefined => {
  const next = today && plusDays(today, 1);
  return contract?.years.some((year) => missingPlan(contract, year, next)) ? (next ?? FIRST_DAY) : undefined;
};
