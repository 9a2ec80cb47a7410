import { parseDate, type CalendarDate } from '../../domain/shared/calendar.js';
import { UsageError, type Values } from './command.js';

export const text = (values: Values, name: string): string | undefined => {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
};

/** A whole number within bounds; throws `UsageError`. */
export const whole = (values: Values, name: string, fallback: number, least: number, most: number): number => {
  const given = text(values, name);
  if (given === undefined) return fallback;
  const number = /^[0-9]{1,12}$/.test(given) ? Number(given) : Number.NaN;
  if (!(number >= least && number <= most))
    throw new UsageError(`--${name} must be a whole number from ${least} to ${most}`);
  return number;
};

/** A calendar date; throws `UsageError`. */
export const day = (values: Values, name: string): CalendarDate | undefined => {
  const given = text(values, name);
  const parsed = given === undefined ? undefined : parseDate(given);
  if (given !== undefined && parsed === undefined) throw new UsageError(`--${name} must be a date, YYYY-MM-DD`);
  return parsed;
};
