import { impossible } from '../shared/decider.js';
import type { CalendarEvent } from './events.js';
import type { Calendar } from './state.js';

export const evolve = (calendar: Calendar, { type, data }: CalendarEvent): Calendar => {
  switch (type) {
    case 'DayOpened':
      return { ...calendar, open: data.day };
    case 'DayClosed':
      return { closed: data.day, open: undefined };
    default:
      return impossible(type);
  }
};
