import type { ParameterUsed } from '../../parameters/parameter.js';
import type { Trace } from '../../shared/trace.js';
import type { AmountName } from './reimbursement-amounts.js';

/** A bad case: where (RFC 6901), a stable code, and words for the member. */
export interface CaseError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface BadCase {
  readonly errors: readonly CaseError[];
}

/** Amounts in euros with two digits; `amo + amc + leftToPay = price + dailyCharge`. */
export interface Reimbursement extends Readonly<Record<AmountName, string>> {
  /** French sentences in order; empty where no trace was asked for, as is `trace` */
  readonly explanation: readonly string[];
  readonly parameters: readonly ParameterUsed[];
  readonly trace: Readonly<Partial<Record<AmountName, Trace>>>;
}
