import { accounts } from '../../domain/payments/account/account.js';
import type { Account, Debit, Instalment } from '../../domain/payments/account/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { minus } from '../../domain/shared/money.js';
import type { AccountViewEvent } from '../payments/account-event.js';
import { accountOfTile } from './account-of-tile.js';
import { withCosts, type DatedCosts } from './dated-costs.js';
import { paidInstalment } from './paid-instalment.js';
import { settledDebit } from './settled-debit.js';
import { MAX_COLLECTED, MAX_OPEN, type TileAccount } from './tile-account.js';

/** What an event does to the account that a tile keeps: what its decider makes of it, without what is over. */
export const tileAccountAfter = (before: TileAccount, event: AccountViewEvent): TileAccount => {
  const account = accountOfTile(before);
  if (isOfUnknownDebit(account, event)) return before;
  const next = accounts.evolve(account, event);
  const costs = withCosts(before.costs, dayOf(event), minus(next.costsOwed, account.costsOwed));
  return tileAccountOf(next, costs);
};

const isOfUnknownDebit = ({ debits }: Account, { type, data }: AccountViewEvent): boolean =>
  (type === 'DebitCollected' || type === 'DebitReturned' || type === 'DebitRefunded') &&
  !debits.some(({ id }) => id === data.debit);

/** The day of an event that may change the costs that are owed. */
const dayOf = ({ type, data }: AccountViewEvent): CalendarDate | undefined => {
  if (type === 'PremiumRefundSetOff') return data.on;
  if ('returnedOn' in data) return data.returnedOn;
  if ('receivedOn' in data) return data.receivedOn;
  return 'submittedOn' in data ? data.submittedOn : undefined;
};

const tileAccountOf = ({ instalments, debits, notice }: Account, costs: DatedCosts): TileAccount => {
  const latest = Math.max(...instalments.map(({ plan }) => plan));
  const open = instalments.filter((one) => isOpen(one) || mayBeOwed(one, latest)).slice(0, MAX_OPEN);
  const collected = refundable(debits.filter(({ status }) => status === 'collected'));
  const numbers = new Set(collected.flatMap(({ shares }) => shares.map(({ number }) => number)));
  return {
    open: open.map(written),
    pending: debits.filter(({ status }) => status === 'pending').map(written),
    collected: collected.map(settledDebit.write),
    paid: instalments.filter((one) => numbers.has(one.number) && !open.includes(one)).map(paidInstalment.write),
    costs,
    ...(notice && { notice }),
  };
};

const isOpen = ({ amount, paid, pending }: Instalment): boolean => amount > paid || pending !== undefined;

/** No debit was tried for it: withdrawn with what its contract covered, it may carry a premium again (`replannedAmounts`). */
const mayBeOwed = ({ plan, tries }: Instalment, latest: number): boolean => tries === 0 && plan >= latest - 1;

/** With its fields in one order and none undefined: the same bytes, whichever way it came to be. */
const written = <Part extends object>(part: Part): Part =>
  Object.fromEntries(
    Object.entries(part)
      .filter(([, value]) => value !== undefined)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  ) as Part;

/** Longer than any bank may give a debit back (`lastDayOfRefund`: 13 months and its answer), in calendar months. */
const MONTHS_KEPT = 15;

const refundable = (collected: readonly Debit[]): readonly Debit[] => {
  const latest = Math.max(...collected.map(({ collectOn }) => monthOf(collectOn)));
  return collected.filter(({ collectOn }) => monthOf(collectOn) >= latest - MONTHS_KEPT).slice(-MAX_COLLECTED);
};

const monthOf = (day: CalendarDate): number => 12 * Number(day.slice(0, 4)) + Number(day.slice(5, 7));
