import type { Account } from '../../domain/payments/account/state.js';
import { bankAccounts } from '../../domain/payments/bank-accounts/bank-accounts.js';
import type { DebitedAccount } from '../../domain/payments/mandates/events.js';
import { accountToRefund } from '../../domain/payments/rules/account-to-refund.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';

/** Where a member's premiums of an account are paid back as things stand, opened. */
export const refundedAccount = async (
  { commands, keys }: Pick<Core, 'commands' | 'keys'>,
  member: string,
  account: Account,
): Promise<DebitedAccount | Refusal> => {
  const found = accountToRefund((await commands.load(bankAccounts, `bank-accounts-${member}`)).state, account);
  if ('refused' in found) return found;
  return (await openedBlock(keys, found.account)) ?? refuse('closing.member-erased');
};
