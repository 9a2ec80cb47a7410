import { z } from 'zod';
import { compareDays, DateField, type CalendarDate } from '../../domain/shared/calendar.js';
import { plus, ZERO, type Cents } from '../../domain/shared/money.js';

const Amount = z.custom<Cents>((value) => Number.isSafeInteger(value));

/** By how much the costs that are owed changed, and on which day; in the order of days. */
export const DatedCosts = z.array(z.strictObject({ on: DateField, amount: Amount })).readonly();
export type DatedCosts = z.output<typeof DatedCosts>;

/** Changes kept: of earlier ones the sum. */
const MOST = 24;

export const costsOwed = (costs: DatedCosts): Cents => plus(ZERO, ...costs.map(({ amount }) => amount));

/** Without those of returns, and payments, of later days. */
export const costsOwedOn = (costs: DatedCosts, day: CalendarDate): Cents =>
  costsOwed(costs.filter(({ on }) => on <= day));

export const withCosts = (costs: DatedCosts, on: CalendarDate | undefined, amount: Cents): DatedCosts => {
  if (on === undefined || amount === ZERO) return costs;
  const changes = [...costs, { on, amount }].sort((one, other) => compareDays(one.on, other.on));
  const [first, second, ...rest] = changes;
  return changes.length <= MOST ? changes : [{ on: second!.on, amount: plus(first!.amount, second!.amount) }, ...rest];
};
