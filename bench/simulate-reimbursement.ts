import { simulateReimbursement } from '../domain/health/reimbursement/simulate-reimbursement.js';
import { bareReimbursement } from './bare-reimbursement.js';
import { besideBare } from './harness/beside-bare.js';
import type { Measure } from './harness/row.js';
import { reimbursementCases, type BenchCase } from './reimbursement-cases.js';

const WAYS = {
  bare: bareReimbursement,
  untraced: (told: BenchCase) => simulateReimbursement(told, { trace: false }),
  traced: (told: BenchCase) => simulateReimbursement(told),
};

/** Reimbursements simulated a second beside a bare decimal.js computation of the same formulas. */
export const measure: Measure = async ({ smoke }) => besideBare('a reimbursement', WAYS, reimbursementCases, smoke);
