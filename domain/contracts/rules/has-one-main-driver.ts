import type { Insured } from '../insured.js';

/** Has a vehicle one main driver, whose claims its coefficient follows? C. ass. A121-1, annexe. */
export const hasOneMainDriver = (insured: Insured): boolean =>
  insured.kind !== 'vehicle' || insured.drivers.filter(({ main }) => main).length === 1;
