import { z } from 'zod';

/** Controls, halves of pairs, private and unassigned ones, line separators, and all that a reader cannot see. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Characters are counted only where there are more UTF-16 units than characters allowed. */
const hasLength = (text: string, max: number): boolean =>
  text.length > 0 && (text.length <= max || (text.length <= 2 * max && [...text].length <= max));

/**
 * A line that a person wrote: 1 to `max` characters (not UTF-16 units), NFC, no control or invisible ones, no blank
 * ends. Code `text.invalid`.
 */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => hasLength(text, max) && !FORBIDDEN.test(text), 'text.invalid');

const WellFormedEmail = z.email();

/** E-mail address in the usual form, folded to lower case; at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const Email = z
  .string()
  .max(254, 'email.invalid')
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => WellFormedEmail.safeParse(text).success, 'email.invalid');

/** Telephone number in E.164 form: `+33612345678`. */
export const Phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/, 'phone.invalid');
