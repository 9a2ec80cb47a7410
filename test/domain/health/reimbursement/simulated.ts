import type { Reimbursement } from '../../../../domain/health/reimbursement/result.js';
import { simulateReimbursement } from '../../../../domain/health/reimbursement/simulate-reimbursement.js';

export type CaseJson = Readonly<Record<string, unknown>>;

/** A general practitioner at €30 in the pathway, 100 % of the base: worked example H01. */
export const generalPractitioner: CaseJson = {
  careOn: '2026-11-23',
  act: 'doctor',
  price: '30.00',
  base: '30.00',
  rate: '0.70',
  guarantee: { kind: 'percent-of-base', percent: '100', includesAmo: true },
};

export const percent = (value: string, includesAmo = true) => ({
  kind: 'percent-of-base',
  percent: value,
  includesAmo,
});
export const allowance = (amount: string, includesAmo: boolean, frameLimit?: string) => ({
  kind: 'allowance',
  amount,
  includesAmo,
  ...(frameLimit === undefined ? {} : { frameLimit }),
});

/** The answer to a good case; throws for a bad one. */
export const simulated = (changes: CaseJson = {}): Reimbursement => {
  const answer = simulateReimbursement({ ...generalPractitioner, ...changes });
  if ('errors' in answer) throw new Error(JSON.stringify(answer.errors));
  return answer;
};

/** Pointer and code of each error of a bad case; throws for a good one. */
export const refused = (changes: CaseJson): readonly string[] => {
  const answer = simulateReimbursement({ ...generalPractitioner, ...changes });
  if (!('errors' in answer)) throw new Error('the case was accepted');
  return answer.errors.map(({ pointer, code }) => `${pointer} ${code}`);
};
