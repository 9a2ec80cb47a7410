import { z } from 'zod';
import { isIban } from '../../shared/iban.js';

const CHARACTERS = /^[A-Za-z0-9/?:().,'+_ -]{1,35}$/;

/**
 * May a reference of a bank's file be kept? At most 35 characters of the SEPA set (ISO 20022 `Max35Text`), and not an
 * account number, which a bank may put in its place.
 */
export const isReference = (text: string): boolean =>
  CHARACTERS.test(text) && !isIban(text.replaceAll(' ', '').toUpperCase());

export const Reference = z.string().refine(isReference, 'reference.invalid');
