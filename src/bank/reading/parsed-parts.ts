import { parseDate, type CalendarDate } from '../../../domain/shared/calendar.js';
import { parseEuros, type Cents } from '../../../domain/shared/money.js';
import type { Parsed } from './parse-lot.js';

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const character = (_whole: string, name: string): string => {
  if (!name.startsWith('#')) return NAMED[name] ?? '';
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
};

/** The element down a path, the first where there are several. */
export const at = (parsed: Parsed | undefined, ...path: readonly string[]): Parsed | undefined =>
  path.reduce<Parsed | undefined>((inner, name) => several(inner, name)[0], parsed);

/** All elements of a name. */
export const several = (parsed: Parsed | undefined, name: string): readonly Parsed[] => {
  if (parsed === undefined || typeof parsed === 'string') return [];
  const found = parsed[name];
  if (found === undefined) return [];
  return Array.isArray(found) ? (found as readonly Parsed[]) : [found as Parsed];
};

/** The text down a path, its character references read; `undefined` when it is absent or blank. */
export const textAt = (parsed: Parsed | undefined, ...path: readonly string[]): string | undefined => {
  const found = at(parsed, ...path);
  const text = typeof found === 'string' ? found : typeof found?.['#text'] === 'string' ? found['#text'] : '';
  const read = text.includes('&') ? text.replaceAll(/&([a-z]+|#x?[0-9A-Fa-f]+);/g, character) : text;
  return read.trim() === '' ? undefined : read.trim();
};

/** The day of a `Dt` or `DtTm`. */
export const dayAt = (parsed: Parsed | undefined, ...path: readonly string[]): CalendarDate | undefined => {
  const found = at(parsed, ...path);
  const text = textAt(found) ?? textAt(found, 'Dt') ?? textAt(found, 'DtTm');
  return text === undefined ? undefined : parseDate(text.slice(0, 10));
};

/** An amount of ISO 20022 (`12`, `12.3`, `12.340`) in cents; `undefined` when it has parts of a cent or is none. */
export const centsOf = (text: string | undefined): Cents | undefined => {
  const [, whole, part = ''] = /^([0-9]{1,9})(?:\.([0-9]{0,5}))?$/.exec(text ?? '') ?? [];
  if (whole === undefined || !/^[0-9]{0,2}0*$/.test(part)) return undefined;
  return parseEuros(`${Number(whole)}.${part.slice(0, 2).padEnd(2, '0')}`);
};

/** A control sum of any length in cents. */
export const sumOf = (text: string): bigint | undefined => {
  const [, whole, part = ''] = /^([0-9]{1,18})(?:\.([0-9]{0,5}))?$/.exec(text) ?? [];
  return whole !== undefined && /^[0-9]{0,2}0*$/.test(part)
    ? BigInt(whole + part.slice(0, 2).padEnd(2, '0'))
    : undefined;
};
