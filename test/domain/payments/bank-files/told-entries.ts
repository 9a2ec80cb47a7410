import type { BankFileEvent, Unmatched } from '../../../../domain/payments/bank-files/events.js';
import { date } from '../../../../domain/shared/calendar.js';
import { toCents } from '../../../../domain/shared/money.js';

/** Money that came in and that nobody could match. */
export const unmatched = (index: number, over: Partial<Unmatched> = {}): Unmatched => ({
  index,
  kind: 'credit',
  code: 'bank-files.credit-to-assign',
  amount: toCents(5_000),
  bookedOn: date('2026-12-09'),
  debits: [],
  contracts: [],
  ...over,
});
export const told = (...entries: readonly Unmatched[]): BankFileEvent => ({
  type: 'EntriesUnmatched',
  data: { entries: [...entries] },
});
