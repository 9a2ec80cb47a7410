import { placeOf } from '../../shared/place-of.js';
import type { Address } from '../events.js';

/** Are two addresses the same place? Case aside: the source is the norm XPZ 10-011, which writes towns in capitals. */
export const sameAddress = (one: Address, other: Address): boolean => placeOf(one) === placeOf(other);
