import { z } from 'zod';
import { DateField } from '../shared/calendar.js';
import { eventType, type EventOf } from '../shared/event-type.js';

const Day = z.strictObject({ day: DateField });

/** The days of the mutual, in stream `calendar`: what is due by the date waits for them, and for no clock. */
export const calendarEvents = {
  /** The day begins for all processes; days before it are closed. */
  DayOpened: eventType(1, Day, {}),
  /** All that was due on the day was recorded. */
  DayClosed: eventType(1, Day, {}),
};

export type CalendarEvent = EventOf<typeof calendarEvents>;
