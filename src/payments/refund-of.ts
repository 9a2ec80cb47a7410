import type { Refund } from '../../domain/batches/refund.js';
import { accounts } from '../../domain/payments/account/account.js';
import { refundExecutedOn } from '../../domain/payments/rules/refund-executed-on.js';
import { refundPayable } from '../../domain/payments/rules/refund-payable.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { isRefusal, type Refusal } from '../../domain/shared/decider.js';
import type { RefundOwedDocument } from '../../projections/refunds-owed/document.js';
import { namedContract } from '../correspondence/named-contract.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { refundedAccount } from './refunded-account.js';

/**
 * The transfer that pays back what is owed for a contract, as its file of `today` has it; `undefined` where all of it is
 * to be set off. Its id is of the account as it stands: one that changed since makes another.
 */
export const refundOf = async (
  core: Core,
  { contract, member, since: owedSince }: RefundOwedDocument,
  today: CalendarDate,
): Promise<Refund | Refusal | undefined> => {
  const { state, end } = await core.commands.load(accounts, `account-${contract}`);
  const executeOn = refundExecutedOn(today);
  const amount = refundPayable(state, executeOn);
  if (amount === 0) return undefined;
  const item = derivedId(`refund\n${contract}\n${end.revision}`);
  const decision = accounts.decide({ type: 'PayRefund', on: executeOn, transfer: item, amount }, state);
  if (isRefusal(decision)) return decision;
  const creditor = await refundedAccount(core, member, state);
  if ('refused' in creditor) return creditor;
  const { iban, bic, holder } = creditor;
  const { label, number } = await namedContract(core, contract);
  return {
    item,
    member,
    contract,
    amount,
    owedSince,
    sentOn: today,
    executeOn,
    text: `Remboursement de cotisation, ${label} ${number}`,
    creditor: { iban, holder, ...(bic !== undefined && { bic }) },
  };
};
