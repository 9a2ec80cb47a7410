import type { BookedDebit } from './bank/simulated-bank.js';
import { bankDayAfter } from './bank/bank-days.js';
import type { ToldEvent } from './told-event.js';

type Status = 'pending' | 'collected' | 'returned' | 'refunded';

export interface Sums {
  submitted: number;
  collected: number;
  returned: number;
  pending: number;
}

/** What events say of a debit, the last of them first. */
export interface ToldDebit {
  readonly id: string;
  readonly contract: string;
  readonly amount: number;
  readonly isDemo: boolean;
  status: Status;
}

export const debitsTold = (events: readonly ToldEvent[]): ReadonlyMap<string, ToldDebit> => {
  const debits = new Map<string, ToldDebit>();
  for (const { type, stream, data, isDemo } of events) {
    if (type === 'DebitSubmitted') {
      if (debits.has(data.debit)) throw new Error(`debit ${data.debit} is submitted twice`);
      const contract = stream.slice('account-'.length);
      debits.set(data.debit, { id: data.debit, contract, amount: data.amount, isDemo, status: 'pending' });
    }
    const status = { DebitCollected: 'collected', DebitReturned: 'returned', DebitRefunded: 'refunded' }[type];
    if (status !== undefined) debits.get(data.debit)!.status = status as Status;
  }
  return debits;
};

/** By contract, and under `''` in all. */
export const sumsOf = (
  debits: Iterable<{ readonly contract: string; readonly amount: number; readonly status: Status }>,
): ReadonlyMap<string, Sums> => {
  const sums = new Map<string, Sums>();
  for (const { contract, amount, status } of debits)
    for (const key of ['', contract]) {
      const sum = sums.get(key) ?? { submitted: 0, collected: 0, returned: 0, pending: 0 };
      sum.submitted += amount;
      sum[status === 'refunded' ? 'returned' : status] += amount;
      sums.set(key, sum);
    }
  return sums;
};

const RETURN_DAYS = 5;

/** What the bank's books make of a debit on the evening of a day, closed. */
export const statusInBooks = ({ refusal, collectOn }: BookedDebit, day: string): Status => {
  if (refusal !== undefined && refusal.toldOn <= day) return refusal.kind === 'refunded' ? 'refunded' : 'returned';
  return bankDayAfter(collectOn, RETURN_DAYS) < day ? 'collected' : 'pending';
};
