import type { TraceInput } from '../trace.js';

const DAY = /@(\d{4})-(\d{2})-(\d{2})$/;

/** The French name of an input, from those that a simulator gives its own; a parameter is told by the day since when it holds. */
export const inputName = ({ ref }: TraceInput, names: Readonly<Record<string, string>>): string => {
  const [, year, month, day] = DAY.exec(ref) ?? [];
  return year === undefined ? (names[ref] ?? ref) : `en vigueur depuis le ${day}/${month}/${year}`;
};
