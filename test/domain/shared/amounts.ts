import fc from 'fast-check';
import { MAX_AMOUNT, toCents, type Cents } from '../../../domain/shared/money.js';

/** Any amount, the limits and zero often. */
export const amounts: fc.Arbitrary<Cents> = fc
  .oneof(fc.constantFrom(0, 1, -1, MAX_AMOUNT, -MAX_AMOUNT), fc.integer({ min: -MAX_AMOUNT, max: MAX_AMOUNT }))
  .map(toCents);

/** Amounts of which a hundred can be added. */
export const smallAmounts: fc.Arbitrary<Cents> = fc.integer({ min: -1_000_000, max: 1_000_000 }).map(toCents);
