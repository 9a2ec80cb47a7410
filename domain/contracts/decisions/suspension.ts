import { plusDays } from '../../shared/calendar.js';
import { refuse, type Decision } from '../../shared/decider.js';
import type { ReinstateAfterPayment, SuspendForUnpaid } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { coverBackAt } from '../rules/cover-back-at.js';
import { earliestSuspension } from '../rules/earliest-suspension.js';
import { openSuspension } from '../rules/open-suspension.js';
import type { SubscribedContract } from '../state.js';
import { endedBy } from './ended-by.js';

export const suspendForUnpaid = (
  { from, noticeSentOn, today }: SuspendForUnpaid,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  if (contract.family === 'epargne') return refuse('contracts.suspension-not-of-life');
  const open = openSuspension(contract, 'unpaid');
  if (open) return refuse('contracts.already-suspended', { from: open.from });
  if (noticeSentOn > today) return refuse('contracts.formal-notice-to-come', { noticeSentOn });
  const earliest = earliestSuspension(noticeSentOn);
  if (from < earliest) return refuse('contracts.suspension-too-early', { earliest });
  const data = { reason: 'unpaid', from, noticeSentOn } as const;
  return endedBy(contract, from) ?? [{ type: 'GuaranteesSuspended', effectiveOn: from, data }];
};

export const reinstateAfterPayment = (
  { paidOn, today }: ReinstateAfterPayment,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  if (paidOn > today) return refuse('contracts.payment-to-come', { today });
  if (!openSuspension(contract, 'unpaid')) return refuse('contracts.not-suspended');
  const effectiveOn = plusDays(paidOn, 1);
  const data = { reason: 'unpaid', paidOn, coverBackAt: coverBackAt(paidOn) } as const;
  return endedBy(contract, effectiveOn) ?? [{ type: 'GuaranteesReinstated', effectiveOn, data }];
};
