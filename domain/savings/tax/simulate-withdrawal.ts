import { badCase } from '../../shared/simulation/bad-case.js';
import type { BadCase } from '../../shared/simulation/case-error.js';
import { datedValues, type DatedValues } from '../../shared/simulation/dated-values.js';
import { traceWriter } from '../../shared/simulation/trace-writer.js';
import { leaves, written, type Answer, type NamedAmounts } from './answer.js';
import { withdrawalErrors } from './case-error.js';
import { CaseSchema, type Withdrawal } from './case.js';
import { contradictions } from './contradictions.js';
import { explain } from './explain.js';
import type { WithdrawalResult } from './result.js';
import { waiverErrors } from './rules/waiver.js';
import { simulateLifeInsurance } from './simulate-life-insurance.js';
import { simulatePlan } from './simulate-plan.js';
import { unknownParameters } from './unknown-parameters.js';

/** All rules of this folder. */
const VERSION = 1;

const traces = (amounts: NamedAmounts) => {
  const write = traceWriter('savings', VERSION);
  return Object.fromEntries(leaves(amounts).map(([name, amount]) => [name, write(amount)]));
};

const judged = (withdrawal: Withdrawal, values: DatedValues): Answer | BadCase => {
  const waiver = waiverErrors(withdrawal, values);
  const answer =
    withdrawal.kind === 'per' ? simulatePlan(withdrawal, values) : simulateLifeInsurance(withdrawal, values);
  const unknown = unknownParameters(withdrawal, values);
  if (unknown.length > 0) return { errors: unknown };
  return waiver.length > 0 ? { errors: waiver } : answer;
};

/**
 * What a withdrawal from assurance vie or a PER pays, and its tax, this year and the next: pure, and never throws on an
 * input. The shapes are those of `simulate -- withdrawal`; `trace: false` leaves `trace` and `explanation` empty.
 */
export const simulateWithdrawal = (
  input: unknown,
  options: { readonly trace?: boolean } = {},
): WithdrawalResult | BadCase => {
  const parsed = CaseSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return badCase(parsed.error, withdrawalErrors);
  const errors = contradictions(parsed.data);
  if (errors.length > 0) return { errors };
  const values = datedValues(parsed.data.withdrawnOn);
  const answer = judged(parsed.data, values);
  if ('errors' in answer) return answer;
  const trace = options.trace === false ? {} : traces(answer.amounts);
  const explanation = options.trace === false ? [] : explain(trace, answer.warnings);
  const { amounts, warnings } = answer;
  return { ...written(amounts), warnings, parameters: values.used(), explanation, trace } as WithdrawalResult;
};
