import { refuse, type Refusal } from '../../shared/decider.js';
import type { Personal } from '../../shared/personal.js';
import type { BankAccounts } from '../bank-accounts/state.js';
import { usesOf } from '../bank-accounts/uses-of.js';
import type { DebitedAccount } from '../mandates/events.js';

/**
 * The account that a mandate is signed on: the one chosen for debits, and no other, so that what is debited is what the
 * member sees as chosen and cannot remove. Our policy.
 */
export const accountToDebit = (
  state: BankAccounts,
  bankAccount: string,
): { readonly account: Personal<DebitedAccount> } | Refusal => {
  const found = state.accounts.find((one) => one.bankAccount === bankAccount && one.removedOn === undefined);
  if (found === undefined) return refuse('payments.bank-account-unknown');
  return usesOf(state, bankAccount).includes('debits')
    ? { account: found.account }
    : refuse('payments.bank-account-not-for-debits');
};
