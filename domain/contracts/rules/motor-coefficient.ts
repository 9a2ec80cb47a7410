import { Decimal } from 'decimal.js';
import { motorCoefficientParameters as known } from '../../parameters/motor-coefficient.js';
import { requiredOn, type Parameter } from '../../parameters/parameter.js';
import type { CalendarDate } from '../../shared/calendar.js';
import { fromCase, fromParameter } from '../../shared/simulation/trace-inputs.js';
import type { TraceInput } from '../../shared/trace.js';

export type Liability = 'full' | 'partial';

/** What a reference period was, 12 months that end 2 months before the due date. */
export interface ReferencePeriod {
  readonly dueOn: CalendarDate;
  /** the coefficient before it, `"0.80"` */
  readonly before: string;
  /** claims that count, in the order of their days; without those of theft, fire, glass alone or an unknown third party */
  readonly claims: readonly Liability[];
  /** years in a row without claim, this one included */
  readonly yearsWithoutClaim: number;
  /** years at the lowest coefficient before it */
  readonly yearsAtLowest: number;
  readonly use: 'ordinary' | 'rounds';
  readonly suspendedMonths: number;
}

export interface MotorCoefficient {
  /** two decimals */
  readonly value: string;
  readonly rule: { readonly id: string; readonly version: number };
  readonly inputs: readonly TraceInput[];
}

/**
 * The coefficient of the year to come: × 0.95 for a year without claim, × 1.25 for each claim (× 1.125 where partly
 * liable), kept between 0.50 and 3.50, cut to two decimals once at the end. Not above 1.00 after two years without
 * claim; a first claim after three years at 0.50 does not count; no reduction where suspended over three months.
 * C. ass. A121-1, annexe.
 */
export const motorCoefficient = (period: ReferencePeriod): MotorCoefficient => {
  const used = new Map<string, TraceInput>();
  const read = (wanted: Parameter): Decimal => {
    const found = requiredOn(wanted, period.dueOn);
    used.set(found.code, fromParameter(found));
    return new Decimal(found.value);
  };
  const kept = Decimal.max(read(known.lowest), Decimal.min(read(known.highest), exact(period, read)));
  return {
    value: kept.toDecimalPlaces(2, Decimal.ROUND_DOWN).toFixed(2),
    rule: { id: 'contracts.motor-coefficient', version: 1 },
    inputs: [...fromPeriod(period), ...used.values()],
  };
};

type Read = (wanted: Parameter) => Decimal;

const exact = (period: ReferencePeriod, read: Read): Decimal => {
  const before = new Decimal(period.before);
  if (period.claims.length === 0) return withoutClaim(period, before, read);
  const isProtected = before.equals(read(known.lowest)) && read(known.yearsToProtection).lte(period.yearsAtLowest);
  return period.claims
    .slice(isProtected ? 1 : 0)
    .reduce((coefficient, liability) => coefficient.times(read(increase(liability, period.use))), before);
};

const withoutClaim = (period: ReferencePeriod, before: Decimal, read: Read): Decimal => {
  if (read(known.suspensionMonths).lt(period.suspendedMonths)) return before;
  const reduced = before.times(read(period.use === 'rounds' ? known.reductionOnRounds : known.reduction));
  const isBack = read(known.yearsBackToStart).lte(period.yearsWithoutClaim);
  return isBack ? Decimal.min(reduced, read(known.start)) : reduced;
};

const increase = (liability: Liability, use: ReferencePeriod['use']): Parameter => {
  if (liability === 'full') return use === 'rounds' ? known.fullyLiableOnRounds : known.fullyLiable;
  return use === 'rounds' ? known.partlyLiableOnRounds : known.partlyLiable;
};

const fromPeriod = ({ claims, ...rest }: ReferencePeriod): readonly TraceInput[] => [
  fromCase('claims', claims.join(' ')),
  ...Object.entries(rest).map(([name, value]) => fromCase(name, value)),
];
