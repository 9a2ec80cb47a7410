import { daysBetween, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { DueDocument } from './document.js';

export const dueOn = ({ number, nextDueOn }: DueDocument, today: CalendarDate) => ({
  number,
  nextDueOn,
  inDays: daysBetween(today, nextDueOn),
});
