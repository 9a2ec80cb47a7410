import { Decimal } from 'decimal.js';
import type { TraceInput } from '../../shared/trace.js';

const NARROW_SPACE = '\u202f';
const NO_BREAK_SPACE = '\u00a0';
const COUNTS = /(units|days|percent)$/;
const RATES = /rate/;

const french = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NARROW_SPACE);
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
};

/** `"1315.00"` → « 1 315,00 € », with the spaces of French typography. */
export const writtenEuros = (value: string): string => `${french(value)}${NO_BREAK_SPACE}€`;

/** An input as a sentence says it: a count bare, a rate in percent, anything else in euros. */
export const writtenInput = ({ ref, value }: TraceInput): string => {
  if (COUNTS.test(ref)) return french(value);
  if (RATES.test(ref)) return `${french(new Decimal(value).times(100).toFixed())}${NO_BREAK_SPACE}%`;
  return writtenEuros(value);
};
