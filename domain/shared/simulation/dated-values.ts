import { valueOn, type Parameter, type ParameterUsed } from '../../parameters/parameter.js';
import type { CalendarDate } from '../calendar.js';

/**
 * Reads parameters on one day and keeps the list of those read. One that has no value on that day reads as
 * `0.00` and is listed as missing: whoever asked must then refuse the whole result.
 */
export interface DatedValues {
  readonly read: (parameter: Parameter) => ParameterUsed;
  readonly used: () => readonly ParameterUsed[];
  readonly missing: () => readonly string[];
}

export const datedValues = (day: CalendarDate): DatedValues => {
  const found = new Map<string, ParameterUsed>();
  const missing = new Set<string>();
  const absent = (code: string): ParameterUsed => {
    missing.add(code);
    return { code, value: '0.00', validFrom: day, source: '' };
  };
  const read = (parameter: Parameter): ParameterUsed => {
    const value = found.get(parameter.code) ?? valueOn(parameter, day);
    if (value === undefined) return absent(parameter.code);
    found.set(parameter.code, value);
    return value;
  };
  return { read, used: () => [...found.values()], missing: () => [...missing] };
};
