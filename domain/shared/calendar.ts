import { DateTime } from 'luxon';
import { z } from 'zod';

declare const calendarDate: unique symbol;
/** A day of the Gregorian calendar in Paris, `YYYY-MM-DD`, from 1900 to 2199. Two of them compare as strings. */
export type CalendarDate = string & { readonly [calendarDate]: true };

declare const instant: unique symbol;
/** A moment, ISO 8601 in UTC to the millisecond: `2026-11-24T13:05:00.000Z`. Two of them compare as strings. */
export type Instant = string & { readonly [instant]: true };

const PARIS = 'Europe/Paris';
const FORM = /^(19|20|21)[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$/;

/** A RangeError where the day is not one of ours: out of 1900–2199, or of a moment that could not be read. */
const written = (moment: DateTime): CalendarDate => checked(moment.toFormat('yyyy-MM-dd'));
const checked = (day: string): CalendarDate => {
  if (!FORM.test(day)) throw new RangeError(`not a calendar date: ${day}`);
  return day as CalendarDate;
};

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** Since 1912 Paris is whole hours from UTC, so its day is the same throughout an hour of UTC. */
const WHOLE_HOURS_FROM = Date.UTC(1912, 0) / HOUR_MS;

/** Of a day of our form: every month has 28 days, and is asked for its last one only for a later one. */
const exists = (text: string): boolean => {
  const day = Number(text.slice(8));
  return day <= 28 || day <= new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0)).getUTCDate();
};

/** Reads `YYYY-MM-DD`; `undefined` for another form, another script's digits or a day that does not exist. */
export const parseDate = (text: string): CalendarDate | undefined =>
  FORM.test(text) && exists(text) ? (text as CalendarDate) : undefined;

/** The same for literals of the code: a wrong one is a defect, thrown as a RangeError. */
export const date = (text: string): CalendarDate => {
  const day = parseDate(text);
  if (day === undefined) throw new RangeError(`not a calendar date: ${text}`);
  return day;
};

export const plusDays = (day: CalendarDate, days: number): CalendarDate =>
  checked(new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10));
export const minusDays = (day: CalendarDate, days: number): CalendarDate => plusDays(day, -days);
/** 31 January plus a month is 28 or 29 February: the last day of the shorter month. */
export const plusMonths = (day: CalendarDate, months: number): CalendarDate => {
  const end = new Date(Date.UTC(yearOf(day), Number(day.slice(5, 7)) + months, 0));
  end.setUTCDate(Math.min(Number(day.slice(8)), end.getUTCDate()));
  return checked(end.toISOString().slice(0, 10));
};
/** 29 February plus a year is 28 February. */
export const plusYears = (day: CalendarDate, years: number): CalendarDate => plusMonths(day, 12 * years);
export const daysBetween = (from: CalendarDate, to: CalendarDate): number =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS;
export const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
export const sooner = (one: CalendarDate, other: CalendarDate): CalendarDate => (one < other ? one : other);
/** For sorting, the sooner first: 0 for the same day, so that what has one keeps its order. */
export const compareDays = (one: CalendarDate, other: CalendarDate): number =>
  Number(one > other) - Number(one < other);
export const yearOf = (day: CalendarDate): number => Number(day.slice(0, 4));

/** The answer given last: commands and events follow one another within the hour, and the zone's rules are dear to ask. */
let answered = { hour: Number.NaN, day: '' as CalendarDate };

/** The day that a clock on a wall in Paris shows at this moment. */
export const dayInParis = (moment: Instant): CalendarDate => {
  const hour = Math.floor(Date.parse(moment) / HOUR_MS);
  if (hour === answered.hour) return answered.day;
  const day = written(DateTime.fromISO(moment, { zone: PARIS }));
  if (hour >= WHOLE_HOURS_FROM) answered = { hour, day };
  return day;
};

/** Midnight in Paris at the start of a day, as a moment. */
export const startOfDay = (day: CalendarDate): Instant =>
  DateTime.fromISO(day, { zone: PARIS }).toUTC().toISO() as unknown as Instant;

/** A calendar date in a body or a payload. Error code `date.invalid`. */
export const DateField = z
  .string()
  .refine((text) => parseDate(text) !== undefined, 'date.invalid')
  .meta({ format: 'date' }) as unknown as z.ZodType<CalendarDate, string>;
