import { z } from 'zod';
import type { Debit, Instalment, Notice } from '../../domain/payments/account/state.js';
import { DatedCosts } from './dated-costs.js';
import { PAID_INSTALMENT } from './paid-instalment.js';
import { SETTLED_DEBIT } from './settled-debit.js';

/** A part of the account's own state, whose shape is its decider's; what is undefined there is left out. */
const partOf = <Part extends object>() =>
  z.custom<Part>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));

/**
 * What of a contract's account says how its premium stands: not what is over and done. A debit that was collected is kept
 * while the bank may give it back, for its debts are then born again.
 */
export const TileAccount = z.strictObject({
  /** instalments that are not paid, or may be owed again */
  open: z.array(partOf<Instalment>()).readonly(),
  /** debits on their way */
  pending: z.array(partOf<Debit>()).readonly(),
  /** as texts (`SettledDebit`), with the instalments that they paid (`PaidInstalment`): no answer looks into them */
  collected: z.array(z.string().regex(SETTLED_DEBIT)).readonly(),
  paid: z.array(z.string().regex(PAID_INSTALMENT)).readonly(),
  /** of returns, by the day on which they came to be owed or were paid */
  costs: DatedCosts,
  notice: partOf<Notice>().optional(),
});
export type TileAccount = z.output<typeof TileAccount>;

export const NO_ACCOUNT: TileAccount = { open: [], pending: [], collected: [], paid: [], costs: [] };
/** Ten years of monthly debts, and two years of monthly debits: more are left out, the latest due and the oldest. */
export const MAX_OPEN = 120;
export const MAX_COLLECTED = 24;
