import type { Parameter } from '../../../parameters/parameter.js';
import type { Cents } from '../../../shared/money.js';
import type { TraceInput } from '../../../shared/trace.js';
import type { DatedValues } from '../../../shared/simulation/dated-values.js';
import { parameterInCents } from '../../../shared/simulation/parameter-in-cents.js';
import { fromParameter, moneyFromCase } from '../../../shared/simulation/trace-inputs.js';

/** What is kept back for one act, box or leg, and where the figure comes from. */
interface UnitDeduction {
  readonly cents: Cents;
  readonly input: () => TraceInput;
}

/**
 * Flat participation or franchise of one unit: the amount that the case gives, else the dated parameter of the act;
 * `undefined` where nothing is kept back. CSS L160-13 II and III.
 */
export const unitDeduction = (
  name: 'flatParticipation' | 'franchise',
  told: Cents | 'default',
  ofAct: Parameter | undefined,
  values: DatedValues,
): UnitDeduction | undefined => {
  if (told === 0 || (told === 'default' && ofAct === undefined)) return undefined;
  if (told !== 'default') return { cents: told, input: () => moneyFromCase(name, told) };
  const value = values.read(ofAct!);
  return { cents: parameterInCents(value), input: () => fromParameter(value) };
};
