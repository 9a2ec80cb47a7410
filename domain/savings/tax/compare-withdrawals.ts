import { z } from 'zod';
import { line } from '../../shared/text.js';
import { badCase } from '../../shared/simulation/bad-case.js';
import type { BadCase, CaseError } from '../../shared/simulation/case-error.js';
import { withdrawalErrors } from './case-error.js';
import { differences, type Difference, type Scenario } from './differences.js';
import { simulateWithdrawal } from './simulate-withdrawal.js';

const MOST = 6;

const ComparisonSchema = z.strictObject({
  scenarios: z
    .array(z.strictObject({ label: line(80), case: z.unknown() }))
    .min(1)
    .max(MOST),
});

export interface Comparison {
  readonly scenarios: readonly Scenario[];
  readonly differences: readonly Difference[];
}

const errorsOf = (answer: object, index: number): readonly CaseError[] =>
  'errors' in answer
    ? (answer as BadCase).errors.map((error) => ({ ...error, pointer: `/scenarios/${index}/case${error.pointer}` }))
    : [];

/**
 * Up to six withdrawals side by side, `simulate -- withdrawal --compare`: `{scenarios: [{label, case}]}` gives each result
 * and, for each amount that is not the same in all, why. Pure, and never throws on an input.
 */
export const compareWithdrawals = (input: unknown): Comparison | BadCase => {
  const parsed = ComparisonSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return badCase(parsed.error, withdrawalErrors);
  const answers = parsed.data.scenarios.map((scenario) => simulateWithdrawal(scenario.case));
  const errors = answers.flatMap(errorsOf);
  if (errors.length > 0) return { errors };
  const scenarios = answers.flatMap((result, index) =>
    'errors' in result ? [] : [{ label: parsed.data.scenarios[index]!.label, result }],
  );
  return { scenarios, differences: differences(scenarios) };
};
