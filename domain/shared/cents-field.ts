import { z } from 'zod';
import { MAX_AMOUNT, toCents } from './money.js';

/** An amount in integer cents in a payload, not negative. Outside of events an amount is a text (`Euros`). */
export const CentsField = z.int().min(0).max(MAX_AMOUNT).transform(toCents);
