import type { LifeInsuranceResult, PlanResult } from '../../../../domain/savings/tax/result.js';
import { simulateWithdrawal } from '../../../../domain/savings/tax/simulate-withdrawal.js';

export type CaseJson = Readonly<Record<string, unknown>>;

/** A contract at five years, new premiums, no levy but the usual ones. */
export const youngContract: CaseJson = {
  kind: 'assurance-vie',
  withdrawnOn: '2026-11-23',
  contract: { openedOn: '2021-11-23', value: '12500.00', oldPremiums: '0.00', newPremiums: '10000.00' },
  household: { status: 'single' },
  amount: '5000.00',
  options: {},
};

export const plan: CaseJson = {
  kind: 'per',
  withdrawnOn: '2026-11-23',
  contract: {
    openedOn: '2020-01-15',
    value: '50000.00',
    deductedContributions: '40000.00',
    otherContributions: '0.00',
  },
  household: { status: 'single', marginalRate: '0.30' },
  reason: 'home',
  total: true,
  options: {},
};

const BLOCKS = ['contract', 'household', 'options'] as const;

/** A case with some keys changed, those of its blocks one by one; `undefined` takes a key away. */
export const changed = (base: CaseJson, changes: CaseJson): CaseJson => {
  const blocks = BLOCKS.map((name) => [name, { ...(base[name] as object), ...(changes[name] as object | undefined) }]);
  const all = { ...base, ...changes, ...(Object.fromEntries(blocks) as CaseJson) };
  return JSON.parse(JSON.stringify(all)) as CaseJson;
};

const answered = (input: CaseJson) => {
  const answer = simulateWithdrawal(input);
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer;
};

/** The answer to a good case of assurance vie; throws for a bad one. */
export const simulated = (changes: CaseJson = {}): LifeInsuranceResult =>
  answered(changed(youngContract, changes)) as LifeInsuranceResult;

export const simulatedPlan = (changes: CaseJson = {}): PlanResult => answered(changed(plan, changes)) as PlanResult;

/** Pointer and code of each error of a bad case; throws for a good one. */
export const refused = (changes: CaseJson, base: CaseJson = youngContract): readonly string[] => {
  const answer = simulateWithdrawal(changed(base, changes));
  if (!('errors' in answer)) throw new Error('the case was accepted');
  return answer.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};
