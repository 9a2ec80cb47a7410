import { days } from '../../domain/calendar/days.js';
import { plusDays } from '../../domain/shared/calendar.js';
import type { Closing } from './closing.js';
import { closeOneDay, DayRefused, type ClosedDay } from './close-one-day.js';

/** Closes every day that is not closed, in order, up to this one; a mutual without calendar begins with it. */
export async function* closeDays(closing: Closing): AsyncGenerator<ClosedDay> {
  const { core, day, today } = closing;
  if (day > today) throw new DayRefused('calendar.day-to-come', { today });
  const { closed, open } = (await core.commands.load(days, 'calendar')).state;
  const first = open ?? (closed === undefined ? day : plusDays(closed, 1));
  for (let one = first; one < day; one = plusDays(one, 1)) yield closeOneDay({ ...closing, day: one });
  yield closeOneDay(closing);
}
