import { z } from 'zod';

const FORM = /^[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?$/;

/** Is it a bank's identifier of ISO 9362: 8 or 11 characters, the country in letters? */
const isBic = (text: string): boolean => FORM.test(text);

/** A BIC, written in capitals without spaces. Inside SEPA it may be left out. Error code `bic.invalid`. */
export const Bic = z
  .string()
  .transform((text) => text.trim().toUpperCase())
  .refine(isBic, 'bic.invalid')
  .meta({ examples: ['AGRIFRPP', 'BNPAFRPPXXX'] });
