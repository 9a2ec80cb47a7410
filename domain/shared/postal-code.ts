import { z } from 'zod';

const FRENCH = /^(0[1-9]|[1-8][0-9]|9[0-8])[0-9]{3}$/;

/** Five ASCII digits, 01000 to 98999. A code may serve several communes and says nothing sure of the department. */
export const isPostalCode = (text: string): boolean => FRENCH.test(text);

/** A French, overseas or Monaco postal code. Error code `postal-code.invalid`. */
export const PostalCode = z
  .string()
  .refine(isPostalCode, 'postal-code.invalid')
  .meta({ examples: ['75008'] });
