import type { Core } from '../../src/core/open-core.js';
import type { ToldEvent } from './told-event.js';

/** By transfer: the IBAN that its member had chosen where it was ordered, for debits or else for reimbursements. */
export const refundAccounts = async (
  { keys }: Pick<Core, 'keys'>,
  events: readonly ToldEvent[],
): Promise<ReadonlyMap<string, string>> => {
  const [given, chosen, found] = [new Map<string, unknown>(), new Map<string, string>(), new Map<string, string>()];
  for (const { type, stream, subject, data } of events) {
    const member = stream.slice('bank-accounts-'.length);
    if (type === 'BankAccountAdded') given.set(data.bankAccount, data.account);
    if (type === 'BankAccountChosen') chosen.set(`${member} ${data.use}`, data.bankAccount);
    if (type !== 'PremiumRefundPaid') continue;
    const account = chosen.get(`${subject} debits`) ?? chosen.get(`${subject} reimbursements`);
    const { iban } = (await keys.open(given.get(account!) as never)) as { readonly iban: string };
    found.set(data.transfer, iban);
  }
  return found;
};
