import { explain as explainTraces } from '../../shared/simulation/explain.js';
import { NAMES } from './input-name.js';
import type { Reimbursement } from './result.js';

const ORDER = ['amoGross', 'participation', 'franchise', 'amo', 'dailyCharge', 'amc', 'leftToPay'] as const;

/** French sentences in the order in which the amounts are made, read from their traces alone. */
export const explain = (trace: Reimbursement['trace']): readonly string[] =>
  explainTraces(
    ORDER.map((name) => trace[name]),
    { names: NAMES },
  );
