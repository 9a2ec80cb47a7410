import type { CalendarDate } from '../../shared/calendar.js';
import type { Refusal } from '../../shared/decider.js';
import type { Trace } from '../../shared/trace.js';
import type { Pricing, Risk } from '../pricing.js';

/**
 * Where premiums come from: pure, dated, and able to say why. A mutual's own tariff takes the place of the demonstration.
 * Refusals: `tariff.unknown-formula` for one it does not sell, `tariff.no-rate` for a day before its first rate.
 */
export interface Tariff {
  readonly id: string;
  readonly version: number;
  /** the zone of a postal code, which is all that a price keeps of an address */
  readonly zoneOf: (postalCode: string) => string;
  /** a year's premium for a risk from a day on */
  readonly price: (risk: Risk, from: CalendarDate) => Pricing | Refusal;
  /** the trace of a premium that this tariff gave, made again from what the event keeps */
  readonly trace: (pricing: Pricing) => Trace;
}
