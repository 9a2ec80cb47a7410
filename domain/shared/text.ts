import { z } from 'zod';

const FORBIDDEN = /[\p{Cc}\p{Cs}\p{Co}\p{Cn}\u200B-\u200F\u2028-\u202E\u2060-\u206F\uFEFF]/u;

/** A line that a person wrote: 1 to `max` characters, NFC, no control or invisible ones, no blank ends. Code `text.invalid`. */
export const line = (max: number) =>
  z
    .string()
    .transform((text) => text.normalize('NFC').trim())
    .refine((text) => text.length > 0 && text.length <= max && !FORBIDDEN.test(text), 'text.invalid');

/** E-mail address in the usual form, folded to lower case; at most 254 characters (RFC 5321 §4.5.3.1.3). */
export const Email = z
  .string()
  .max(254, 'email.invalid')
  .transform((text) => text.trim().toLowerCase())
  .refine((text) => z.email().safeParse(text).success, 'email.invalid');

/** Telephone number in E.164 form: `+33612345678`. */
export const Phone = z.string().regex(/^\+[1-9][0-9]{6,14}$/, 'phone.invalid');
