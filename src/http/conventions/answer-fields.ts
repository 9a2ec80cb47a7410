import { z } from 'zod';

/** A day in the shape of an answer. */
export const Day = z.iso.date();
/** An amount in the shape of an answer: `"12.34"`. */
export const Euros = z.string().meta({ description: 'euros, deux décimales', example: '12.34' });
