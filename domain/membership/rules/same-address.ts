import type { Address } from '../events.js';

const folded = ({ line1, line2, postalCode, town, country }: Address): string =>
  [line1, line2 ?? '', postalCode, town, country].join('\n').toLowerCase();

/** Are two addresses the same place? Case aside: the source is the norm XPZ 10-011, which writes towns in capitals. */
export const sameAddress = (one: Address, other: Address): boolean => folded(one) === folded(other);
