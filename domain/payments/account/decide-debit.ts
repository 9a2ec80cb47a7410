import { refuse, type Decision } from '../../shared/decider.js';
import { isTargetDay } from '../../shared/calendar/is-target-day.js';
import { minus, plus, ZERO } from '../../shared/money.js';
import { lastDayOfRefund } from '../rules/last-day-of-refund.js';
import { lastDayOfReturn } from '../rules/last-day-of-return.js';
import { meaningOfReturn } from '../rules/meaning-of-return.js';
import { whyNotSubmitted } from '../rules/why-not-submitted.js';
import type { RecordCollection, RecordReturn, SubmitDebit } from './commands.js';
import { withRefundOwed } from './decide-plan.js';
import type { AccountEvent } from './events.js';
import type { Account, Debit } from './state.js';

type Decided = Decision<AccountEvent>;

export const submitDebit = (command: SubmitDebit, account: Account): Decided => {
  const { debit, mandate, mandateRevision, today, collectOn, numbers, withCosts } = command;
  if (account.debits.some(({ id }) => id === debit)) return refuse('payments.debit-already-submitted');
  if (collectOn <= today || !isTargetDay(collectOn)) return refuse('payments.not-a-collection-day', { collectOn });
  const wanted = account.instalments.filter(({ number }) => numbers.includes(number));
  if (numbers.length === 0 || wanted.length !== numbers.length) return refuse('payments.instalment-unknown');
  const wrong = wanted.map((instalment) => whyNotSubmitted(instalment, command)).find(Boolean);
  if (wrong !== undefined) return wrong;
  const shares = wanted.map(({ number, amount, paid }) => ({ number, amount: minus(amount, paid) }));
  const costs = withCosts ? account.costsOwed : ZERO;
  const amount = plus(costs, ...shares.map((share) => share.amount));
  const returnableUntil = lastDayOfReturn(collectOn);
  const days = { submittedOn: today, collectOn, returnableUntil };
  return [{ type: 'DebitSubmitted', data: { debit, mandate, mandateRevision, ...days, shares, costs, amount } }];
};

export const recordCollection = ({ debit: id, today }: RecordCollection, account: Account): Decided => {
  const debit = account.debits.find((known) => known.id === id);
  if (debit === undefined) return refuse('payments.debit-unknown');
  if (debit.status !== 'pending') return refuse('payments.debit-not-pending', { status: debit.status });
  const { returnableUntil } = debit;
  if (today <= returnableUntil) return refuse('payments.still-returnable', { returnableUntil });
  return withRefundOwed(account, [collected(debit)], today);
};

const collected = ({ id, collectOn, returnableUntil, amount }: Debit): AccountEvent => ({
  type: 'DebitCollected',
  effectiveOn: returnableUntil,
  data: { debit: id, collectOn, on: returnableUntil, amount },
});

/** The dates decide, not the order in which files came: in time it is returned, later it is collected and refunded. */
export const recordReturn = (command: RecordReturn, account: Account): Decided => {
  const { returnedOn, code, amount, settled } = command;
  const debit = account.debits.find(({ id }) => id === command.debit);
  if (debit === undefined) return refuse('payments.debit-unknown');
  if (debit.status === 'returned' || debit.status === 'refunded') return refuse('payments.already-returned');
  if (amount !== debit.amount) return refuse('payments.return-amount-differs', { submitted: debit.amount });
  const earliest = settled ? debit.collectOn : debit.submittedOn;
  if (returnedOn < earliest) return refuse('payments.return-before-debit', { earliest });
  const meaning = meaningOfReturn(code, returnedOn);
  if (meaning === undefined) return refuse('payments.return-code-unknown', { code });
  const costs = meaning.charged ? command.costs : ZERO;
  const data = { debit: debit.id, collectOn: debit.collectOn, returnedOn, code, amount, costs };
  if (returnedOn <= debit.returnableUntil) return [{ type: 'DebitReturned', effectiveOn: returnedOn, data }];
  const latest = lastDayOfRefund(debit.collectOn, code);
  if (returnedOn > latest) return refuse('payments.refund-too-late', { latest });
  const refunded: AccountEvent = { type: 'DebitRefunded', effectiveOn: returnedOn, data };
  return debit.status === 'pending' ? [collected(debit), refunded] : [refunded];
};
