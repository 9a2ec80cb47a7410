import { refuse, type Refusal } from '../../shared/decider.js';
import type { Personal } from '../../shared/personal.js';
import type { Account } from '../account/state.js';
import type { BankAccounts } from '../bank-accounts/state.js';
import type { DebitedAccount } from '../mandates/events.js';

/**
 * The account on which a premium is paid back: the one that premiums are debited from, or else the one of
 * reimbursements. Once a transfer came back, only one that was chosen since. Our policy.
 */
export const accountToRefund = (
  { accounts, choices }: BankAccounts,
  { refundReturnedOn }: Pick<Account, 'refundReturnedOn'>,
): { readonly account: Personal<DebitedAccount> } | Refusal => {
  const chosen = choices.debits.at(-1) ?? choices.reimbursements.at(-1);
  const found = accounts.find(({ bankAccount }) => bankAccount === chosen?.value);
  if (chosen === undefined || found === undefined) return refuse('payments.no-account-to-refund');
  return refundReturnedOn !== undefined && chosen.from < refundReturnedOn
    ? refuse('payments.refund-came-back', { on: refundReturnedOn })
    : { account: found.account };
};
