import { z } from 'zod';
import { isIban } from '../../shared/iban.js';

const CHARACTERS = /^[A-Za-z0-9/?:().,'+_ -]{1,35}$/;

const SHORTEST_IBAN = 15;

/** The text from a word on, without what separates groups: an account number is written with blanks, points or dashes. */
const wordsOn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<![A-Za-z0-9])[A-Za-z]{2}[0-9]{2}/g)].map(({ index }) =>
    text
      .slice(index)
      .replaceAll(/[^A-Za-z0-9]/g, '')
      .toUpperCase(),
  );
const beginsWithIban = (letters: string): boolean =>
  Array.from({ length: Math.max(0, letters.length - SHORTEST_IBAN + 1) }, (_none, more) => SHORTEST_IBAN + more).some(
    (length) => isIban(letters.slice(0, length)),
  );

/**
 * May a reference of a bank's file be kept? At most 35 characters of the SEPA set (ISO 20022 `Max35Text`), and no account
 * number in it, which a bank may put in its place.
 */
export const isReference = (text: string): boolean => CHARACTERS.test(text) && !wordsOn(text).some(beginsWithIban);

export const Reference = z.string().refine(isReference, 'reference.invalid');
