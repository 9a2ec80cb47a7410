import type { Address } from '../../shared/address.js';
import { placeOf } from '../../shared/place-of.js';
import type { Insured } from '../insured.js';

/**
 * What is insured once its member lives elsewhere: his home, or a car that stood there at night, is at the new address;
 * people are the same. `undefined`: it is of another place and does not move with him. C. ass. L113-2 3°.
 */
export const movedInsured = (insured: Insured, before: Address, after: Address): Insured | undefined => {
  if (insured.kind === 'people') return insured;
  const place = insured.kind === 'home' ? insured.address : insured.garage;
  if (placeOf(place) !== placeOf(before)) return undefined;
  return insured.kind === 'home' ? { ...insured, address: after } : { ...insured, garage: after };
};
