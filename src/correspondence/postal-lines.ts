import type { Address } from '../../domain/shared/address.js';

const LONGEST = 38;

interface Named {
  readonly firstNames: string;
  readonly lastName: string;
}

/** Name and address as NF Z10-011 has them: six lines of 38 characters at most, no line of nothing. */
export const postalLines = (person: Named, { line1, line2, postalCode, town }: Address): readonly string[] =>
  [
    nameOf(person),
    ...(line2 === undefined ? [] : folded(line2)),
    ...folded(line1),
    `${postalCode} ${town}`.slice(0, LONGEST),
  ]
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** All first names where they fit, else the first one, and what does not fit of the last name is left out. */
const nameOf = ({ firstNames, lastName }: Named): string => {
  const whole = `${firstNames} ${lastName.toUpperCase()}`;
  return whole.length <= LONGEST ? whole : `${firstNames.split(/[ ,]/)[0]} ${lastName.toUpperCase()}`.slice(0, LONGEST);
};

/** A long line in two, between words where that can be. */
const folded = (line: string): readonly string[] => {
  if (line.length <= LONGEST) return [line];
  const space = line.lastIndexOf(' ', LONGEST);
  const at = space > 0 ? space : LONGEST;
  return [line.slice(0, at), line.slice(at).trim().slice(0, LONGEST)];
};
