import { z } from 'zod';
import { MAX_AMOUNT, toCents } from './money.js';

/** An amount in a payload: integer cents from 0 on, at most `MAX_AMOUNT`. Error code `amount.invalid`. */
export const CentsField = z
  .int({ error: 'amount.invalid' })
  .min(0, 'amount.invalid')
  .max(MAX_AMOUNT, 'amount.invalid')
  .transform(toCents);
