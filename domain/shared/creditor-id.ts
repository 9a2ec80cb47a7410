import { z } from 'zod';

const FRENCH = /^FR([0-9]{2})[A-Z0-9]{3}([A-Z0-9]{6})$/;
const digits = (text: string): string => text.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));

/** The check digits of a national identifier: ISO 7064 mod 97-10 over it, the country and `00`. */
const checkDigits = (national: string): string =>
  String(98n - (BigInt(digits(`${national}FR00`)) % 97n)).padStart(2, '0');

/**
 * Is it a French creditor identifier (ICS)? 13 characters: `FR`, check, business code (not part of the check), national
 * identifier of 6 (Banque de France, EPC262-08).
 */
export const isCreditorId = (text: string): boolean => {
  const [, check, national] = FRENCH.exec(text) ?? [];
  return national !== undefined && checkDigits(national) === check;
};

/** A French ICS, in capitals without spaces. Error code `creditor-id.invalid`. */
export const CreditorId = z
  .string()
  .transform((text) => text.replaceAll(' ', '').toUpperCase())
  .refine(isCreditorId, 'creditor-id.invalid')
  .meta({ examples: ['FR72ZZZ123456'] });
