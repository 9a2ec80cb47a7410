import type { Address } from './address.js';

/** One text for one place: addresses that give the same are the same. Case aside: XPZ 10-011 writes towns in capitals. */
export const placeOf = ({ line1, line2, postalCode, town, country }: Address): string =>
  [line1, line2 ?? '', postalCode, town, country].join('\n').toLowerCase();
