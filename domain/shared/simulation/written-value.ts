import { Decimal } from 'decimal.js';
import type { TraceInput } from '../trace.js';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const COUNTS = /(units|days|percent|years)(@.*)?$/;
const RATES = /rate|marginalRate$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

const french = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace('-', '−').replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** `"1315.00"` → « 1 315,00 € », with the spaces of French typography. */
export const writtenEuros = (value: string): string => `${french(value)}${NO_BREAK_SPACE}€`;

/** An input as a sentence says it: a day, a count bare, a rate in percent, anything else in euros. */
export const writtenInput = ({ ref, value }: TraceInput): string => {
  const [, year, month, day] = DAY.exec(value) ?? [];
  if (year !== undefined) return `${day}/${month}/${year}`;
  if (COUNTS.test(ref)) return french(value);
  if (RATES.test(ref)) return `${french(new Decimal(value).times(100).toFixed())}${NO_BREAK_SPACE}%`;
  return writtenEuros(value);
};
