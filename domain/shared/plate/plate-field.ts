import { z } from 'zod';
import { readPlate, type Plate } from './read-plate.js';

/**
 * The plate of an insured vehicle, in its normal form. Error code `plate.invalid`; `plate.garage` for a plate of the
 * trade, which belongs to no vehicle.
 */
export const PlateField = z.string().transform((text, context): Plate => {
  const read = readPlate(text);
  if (read !== undefined && read.kind !== 'garage') return read.plate;
  context.addIssue({ code: 'custom', message: read ? 'plate.garage' : 'plate.invalid' });
  return z.NEVER;
});
