import { smaller, type Cents } from '../../shared/money.js';

/** The smallest of one or more amounts. */
export const smallest = (first: Cents, ...others: readonly Cents[]): Cents => others.reduce(smaller, first);
