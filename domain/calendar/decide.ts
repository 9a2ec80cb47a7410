import { plusDays } from '../shared/calendar.js';
import { impossible, refuse, type Decision } from '../shared/decider.js';
import type { CalendarCommand, CloseDay, OpenDay } from './commands.js';
import type { CalendarEvent } from './events.js';
import type { Calendar } from './state.js';

export const decide = (command: CalendarCommand, calendar: Calendar): Decision<CalendarEvent> => {
  switch (command.type) {
    case 'OpenDay':
      return open(command, calendar);
    case 'CloseDay':
      return close(command, calendar);
    default:
      return impossible(command);
  }
};

/** The first day may be any; then each day follows the one before, however late. */
const open = ({ today, day }: OpenDay, calendar: Calendar): Decision<CalendarEvent> => {
  if (day > today) return refuse('calendar.day-to-come', { today });
  if (calendar.open !== undefined) return refuse('calendar.day-still-open', { open: calendar.open });
  const next = calendar.closed && plusDays(calendar.closed, 1);
  if (next !== undefined && day !== next) return refuse('calendar.not-the-next-day', { next });
  return [{ type: 'DayOpened', effectiveOn: day, data: { day } }];
};

const close = ({ day }: CloseDay, { open: opened }: Calendar): Decision<CalendarEvent> =>
  day === opened
    ? [{ type: 'DayClosed', effectiveOn: day, data: { day } }]
    : refuse('calendar.day-not-open', opened === undefined ? {} : { open: opened });
