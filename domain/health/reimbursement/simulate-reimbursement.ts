import { formatEuros } from '../../shared/money.js';
import { basketErrors } from './basket-errors.js';
import { badCase } from '../../shared/simulation/bad-case.js';
import type { BadCase } from '../../shared/simulation/case-error.js';
import { reimbursementErrors } from './case-error.js';
import { CaseSchema } from './case.js';
import { datedValues } from '../../shared/simulation/dated-values.js';
import { explain } from './explain.js';
import { reimbursementAmounts, type ReimbursementAmounts } from './reimbursement-amounts.js';
import type { Reimbursement } from './result.js';
import { traceWriter } from '../../shared/simulation/trace-writer.js';
import { unknownParameters } from './unknown-parameters.js';

/** All rules of this folder. */
const VERSION = 1;

const inEuros = (amounts: ReimbursementAmounts) => ({
  amoGross: formatEuros(amounts.amoGross.cents),
  participation: formatEuros(amounts.participation.cents),
  franchise: formatEuros(amounts.franchise.cents),
  amo: formatEuros(amounts.amo.cents),
  amc: formatEuros(amounts.amc.cents),
  leftToPay: formatEuros(amounts.leftToPay.cents),
  dailyCharge: formatEuros(amounts.dailyCharge.cents),
});

const traces = (amounts: ReimbursementAmounts) => {
  const write = traceWriter('health', VERSION);
  return {
    amoGross: write(amounts.amoGross),
    participation: write(amounts.participation),
    franchise: write(amounts.franchise),
    amo: write(amounts.amo),
    amc: write(amounts.amc),
    leftToPay: write(amounts.leftToPay),
    dailyCharge: write(amounts.dailyCharge),
  };
};

/**
 * What the compulsory and the complementary scheme pay for one care, and what is left: pure, and never throws on an
 * input. The shapes are those of `simulate -- reimbursement`; `trace: false` leaves `trace` and `explanation` empty.
 */
export const simulateReimbursement = (
  input: unknown,
  options: { readonly trace?: boolean } = {},
): Reimbursement | BadCase => {
  const parsed = CaseSchema.safeParse(input, { reportInput: true });
  if (!parsed.success) return badCase(parsed.error, reimbursementErrors);
  const care = parsed.data;
  const values = datedValues(care.careOn);
  const amounts = reimbursementAmounts(care, values);
  const unknown = unknownParameters(care, values);
  const errors = unknown.length > 0 ? unknown : basketErrors(care, values);
  if (errors.length > 0) return { errors };
  const trace = options.trace === false ? {} : traces(amounts);
  return { ...inEuros(amounts), explanation: explain(trace), parameters: values.used(), trace };
};
