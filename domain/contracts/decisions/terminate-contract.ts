import { refuse, type Decision } from '../../shared/decider.js';
import type { TerminateContract } from '../commands.js';
import type { ContractEvent } from '../events.js';
import { refundOnTermination } from '../rules/refund-on-termination.js';
import { terminationDates } from '../rules/termination-dates.js';
import type { SubscribedContract } from '../state.js';

/** A contract ends once, on the day of the law; amendments that would have come after it are withdrawn with it. */
export const terminateContract = (
  { today, ground, receivedOn, paid }: TerminateContract,
  contract: SubscribedContract,
): Decision<ContractEvent> => {
  if (receivedOn > today) return refuse('contracts.notice-to-come', { today });
  const wrong = paid.find(({ from, until }) => until <= from);
  if (wrong) return refuse('contracts.paid-period-empty', { from: wrong.from, until: wrong.until });
  const dates = terminationDates(contract, receivedOn, ground);
  if ('refused' in dates) return dates;
  const { endsOn, refundBy } = dates;
  const { amount, rule } = refundOnTermination(paid, endsOn);
  const data = { ground, receivedOn, endsOn, paid: [...paid], refund: amount.cents, refundBy, rule };
  return [{ type: 'ContractTerminated', effectiveOn: endsOn, data }, ...withdrawn(contract, endsOn)];
};

const withdrawn = ({ pending }: SubscribedContract, endsOn: string): ContractEvent[] =>
  pending
    .filter(({ from }) => from >= endsOn)
    .map(({ amendment }) => ({ type: 'AmendmentWithdrawn', data: { amendment, reason: 'contract-ended' } }));
