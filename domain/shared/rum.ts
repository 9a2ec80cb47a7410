import { z } from 'zod';

const CHARACTERS = /^[A-Za-z0-9/?:().,'+ -]{1,35}$/;

/**
 * Is it a mandate reference (RUM)? At most 35 characters of the SEPA set, no `/` at either end, no `//` (EPC130-08), and
 * no blank at either end, which a bank would cut away. Case aside, two references are the same one.
 */
export const isRum = (text: string): boolean => CHARACTERS.test(text) && !/^[/ ]|[/ ]$|\/\//.test(text);

/** A mandate reference, unique per ICS. Error code `rum.invalid`. */
export const Rum = z
  .string()
  .refine(isRum, 'rum.invalid')
  .meta({ examples: ['MUT-2026-000123'] });
