import { requiredOn, type Parameter } from '../../parameters/parameter.js';
import type { CalendarDate } from '../../shared/calendar.js';

/** The length of a legal delay as it was on a day, in the parameter's unit. Source: `domain/parameters/contracts.ts`. */
export const delay = (wanted: Parameter, day: CalendarDate): number => Number(requiredOn(wanted, day).value);
