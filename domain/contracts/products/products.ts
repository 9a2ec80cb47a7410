import type { CalendarDate } from '../../shared/calendar.js';
import type { Refusal } from '../../shared/decider.js';
import type { Family } from '../family.js';
import type { Cover } from '../terms.js';

/**
 * What the mutual sells, as it is written into a contract. A mutual's own products take the place of the demonstration.
 * Refusals: `products.unknown-formula`, `products.unknown-option`.
 */
export interface Products {
  /** a formula with its guarantees and the options chosen */
  readonly coverOf: (family: Family, formula: string, options: readonly string[]) => Cover | Refusal;
  /** the version of the general conditions that a contract made on a day has */
  readonly conditionsOn: (family: Family, day: CalendarDate) => string;
}
