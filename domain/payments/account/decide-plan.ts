import { refuse, type Decision } from '../../shared/decider.js';
import { minus, plus, ZERO } from '../../shared/money.js';
import { dueDateAfterNotice } from '../rules/due-date-after-notice.js';
import { instalmentAmounts } from '../rules/instalment-amounts.js';
import { instalmentDates } from '../rules/instalment-dates.js';
import { replannedAmounts } from '../rules/replanned-amounts.js';
import type { AnnounceInstalments, PlanInstalments, ReplanInstalments } from './commands.js';
import type { AccountEvent } from './events.js';
import { evolve } from './evolve.js';
import type { Account } from './state.js';

type Decided = Decision<AccountEvent>;

const MAX_PLANS = 100;

const nextNumber = ({ instalments }: Account): number => (instalments.at(-1)?.number ?? 0) + 1;

export const planInstalments = (command: PlanInstalments, account: Account): Decided => {
  const { premium, frequency, firstDueOn, notBefore = firstDueOn, until } = command;
  if (premium <= 0) return refuse('payments.no-premium');
  if (account.plans >= MAX_PLANS) return refuse('payments.too-many-plans', { most: MAX_PLANS });
  const dates = instalmentDates(firstDueOn, frequency, until).filter((dueOn) => dueOn >= notBefore);
  if (dates.length === 0) return refuse('payments.no-instalment-left', { notBefore });
  const last = account.years.at(-1)?.lastDueOn;
  if (last !== undefined && dates[0]! <= last) return refuse('payments.year-already-planned', { last });
  const amounts = instalmentAmounts(premium, dates.length);
  const first = nextNumber(account);
  const instalments = dates.map((dueOn, index) => ({ number: first + index, dueOn, amount: amounts[index]! }));
  const rule = 'payments.instalment-amounts@1';
  return [{ type: 'InstalmentsPlanned', data: { plan: account.plans + 1, premium, frequency, rule, instalments } }];
};

export const replanInstalments = (command: ReplanInstalments, account: Account): Decided => {
  const { plan, on, reason, premium, supplementDueOn } = command;
  const instalments = account.instalments.filter((instalment) => instalment.plan === plan);
  const noticed = account.notice?.numbers ?? [];
  if (instalments.length === 0) return refuse('payments.plan-unknown', { plan });
  if (premium < 0) return refuse('payments.no-premium');
  const { changed, supplement } = replannedAmounts(instalments, premium, { noticed, carryFrom: supplementDueOn });
  if (changed.length === 0 && supplement === 0) return refuse('payments.premium-unchanged', { plan });
  const added = supplement > 0 ? [{ number: nextNumber(account), dueOn: supplementDueOn, amount: supplement }] : [];
  const data = { plan, on, reason, premium, changed, added };
  return withRefundOwed(account, [{ type: 'InstalmentsReplanned', effectiveOn: on, data }], on);
};

/** What is paid for more than its instalment once these events are folded is owed back. */
export const withRefundOwed = (
  account: Account,
  events: readonly AccountEvent[],
  on: ReplanInstalments['on'],
): readonly AccountEvent[] => {
  const shares = events
    .reduce(evolve, account)
    .instalments.filter(({ paid, amount }) => paid > amount)
    .map(({ number, paid, amount }) => ({ number, amount: minus(paid, amount) }));
  if (shares.length === 0) return events;
  const amount = plus(ZERO, ...shares.map((share) => share.amount));
  return [...events, { type: 'PremiumRefundOwed', data: { on, amount, shares } }];
};

/** What is announced again keeps its first announcement when nothing in it changed. */
export const announceInstalments = ({ sentOn, numbers }: AnnounceInstalments, account: Account): Decided => {
  const wanted = account.instalments.filter(({ number }) => numbers.includes(number));
  if (numbers.length === 0 || wanted.length !== numbers.length) return refuse('payments.instalment-unknown');
  const told = wanted.filter(
    ({ announcedOn, tries, amount }) => announcedOn === undefined && tries === 0 && amount > 0,
  );
  if (told.length === 0) return refuse('payments.already-announced');
  const instalments = told.map(({ number, amount, dueOn }) => ({
    number,
    dueOn: dueDateAfterNotice(dueOn, sentOn),
    amount,
  }));
  return [{ type: 'InstalmentsAnnounced', data: { sentOn, instalments } }];
};
