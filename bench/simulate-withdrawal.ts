import { simulateWithdrawal } from '../domain/savings/tax/simulate-withdrawal.js';
import { bareWithdrawal } from './bare-withdrawal.js';
import { besideBare } from './harness/beside-bare.js';
import type { Measure } from './harness/row.js';
import { withdrawalCases, type BenchCase } from './withdrawal-cases.js';

const WAYS = {
  bare: bareWithdrawal,
  untraced: (told: BenchCase) => simulateWithdrawal(told, { trace: false }),
  traced: (told: BenchCase) => simulateWithdrawal(told),
};

/** Withdrawals simulated a second beside a bare decimal.js computation of the same formulas. */
export const measure: Measure = async ({ smoke }) => besideBare('a withdrawal', WAYS, withdrawalCases, smoke);
