import type { Decider } from '../shared/decider.js';
import type { CalendarCommand } from './commands.js';
import { decide } from './decide.js';
import type { CalendarEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Calendar } from './state.js';

/** The days opened and closed, stream `calendar`: the only time that processes know. */
export const days: Decider<Calendar, CalendarCommand, CalendarEvent> = {
  initialState: { closed: undefined, open: undefined },
  decide,
  evolve,
};
