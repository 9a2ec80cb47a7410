import type { ParameterUsed } from '../../parameters/parameter.js';
import type { Trace } from '../../shared/trace.js';
import type { AmountName } from './reimbursement-amounts.js';

/** Amounts in euros with two digits; `amo + amc + leftToPay = price + dailyCharge`. */
export interface Reimbursement extends Readonly<Record<AmountName, string>> {
  /** French sentences in order; empty where no trace was asked for, as is `trace` */
  readonly explanation: readonly string[];
  readonly parameters: readonly ParameterUsed[];
  readonly trace: Readonly<Partial<Record<AmountName, Trace>>>;
}
