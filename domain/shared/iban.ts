import { electronicFormatIBAN, isSEPACountry, isValidIBAN } from 'ibantools';
import { z } from 'zod';
import { ribKey } from './rib-key.js';

const WRITTEN = /^[A-Z0-9]{15,34}$/;
const FRENCH = /^(?:FR|MC)[0-9]{2}([0-9]{5})([0-9]{5})([A-Z0-9]{11})([0-9]{2})$/;

/** As a person wrote it, spaces and small letters taken away: `FR1420041010050500013M02606`. */
const normalised = (text: string): string => text.replaceAll(/[ \u00a0\u202f]/g, '').toUpperCase();

const hasItsRibKey = (iban: string): boolean => {
  const [, bank, branch, account, key] = FRENCH.exec(iban) ?? [];
  return ribKey(bank!, branch!, account!) === key;
};

/** Is it an account number of ISO 13616, mod 97 right, and the RIB key too in France and Monaco? In its written form only. */
export const isIban = (iban: string): boolean => {
  if (!WRITTEN.test(iban) || electronicFormatIBAN(iban) !== iban || !isValidIBAN(iban)) return false;
  return /^(FR|MC)/.test(iban) ? hasItsRibKey(iban) : true;
};

/** May it be debited or paid in euros by SEPA? The country alone decides (EPC409-09). */
const isInSepa = (iban: string): boolean => isSEPACountry(iban.slice(0, 2));

/** All that is shown of an account: its last four characters, in groups of four (`•••• •••• … •••2 606`). */
export const maskedIban = (iban: string): string =>
  `${'•'.repeat(iban.length - 4)}${iban.slice(-4)}`.replaceAll(/.{4}(?=.)/gu, '$& ');

/** An account number as told, normalised. Error codes `iban.invalid`, `iban.not-sepa`. */
export const Iban = z
  .string()
  .max(60, 'iban.invalid')
  .transform(normalised)
  .refine(isIban, { error: 'iban.invalid', abort: true })
  .refine(isInSepa, 'iban.not-sepa')
  .meta({ examples: ['FR1420041010050500013M02606'] });
