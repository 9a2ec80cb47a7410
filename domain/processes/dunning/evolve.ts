import type { CalendarEvent } from '../../calendar/events.js';
import type { ContractEvent } from '../../contracts/events.js';
import { accounts } from '../../payments/account/account.js';
import type { AccountEvent } from '../../payments/account/events.js';
import { recent } from '../../payments/account/recent.js';
import type { CalendarDate } from '../../shared/calendar.js';
import type { JournalEvent } from '../journal/events.js';
import { idIn } from '../../shared/id-in.js';
import type { Happened } from '../process.js';
import { askedAfter } from './asked-after.js';
import { moneyDay } from './money-day.js';
import { paidDaysAfter } from './paid-days.js';
import { lapseOn } from './rules/lapse-on.js';
import type { Dunning } from './state.js';

type SeenOfContract = 'ContractSubscribed' | 'GuaranteesSuspended' | 'GuaranteesReinstated' | 'ContractTerminated';

/** All that the process reads: the account, what the contract says of its cover and its end, days, its refused orders. */
export type Seen =
  | AccountEvent
  | Extract<ContractEvent, { type: SeenOfContract }>
  | Extract<CalendarEvent, { type: 'DayOpened' }>
  | Extract<JournalEvent, { type: 'OrderRefused' }>;

export const evolve = (state: Dunning, happened: Happened<Seen>): Dunning => {
  const next = evolved(state, happened);
  return { ...next, asked: askedAfter(next) };
};

const evolved = (state: Dunning, { event, stream }: Happened<Seen>): Dunning => {
  if (event.type === 'DayOpened') return lapsing({ ...state, today: event.data.day }, event.data.day);
  if (event.type === 'OrderRefused') return withoutLetter(state, event.data.reason);
  const known = { ...state, contract: idIn(stream) };
  switch (event.type) {
    case 'ContractSubscribed':
      return { ...known, family: event.data.family };
    case 'GuaranteesSuspended':
      return event.data.reason === 'unpaid' ? suspended(known, event.data) : known;
    case 'GuaranteesReinstated':
      return event.data.reason === 'unpaid' ? { ...known, suspended: undefined } : known;
    case 'ContractTerminated':
      return ended(known, event.data.endsOn);
    default:
      return lapsing(told(known, event), known.today);
  }
};

const lapsing = (state: Dunning, day: CalendarDate | undefined): Dunning =>
  day === undefined || state.lapsed !== undefined ? state : { ...state, lapsed: lapseOn(state, day) };

const suspended = (
  state: Dunning,
  { from, noticeSentOn = from }: { readonly from: CalendarDate; readonly noticeSentOn?: CalendarDate | undefined },
): Dunning => ({ ...state, lapsed: undefined, suspended: { from, noticeSentOn } });

const ended = (state: Dunning, endsOn: CalendarDate): Dunning => ({
  ...state,
  endsOn,
  lapsed: state.lapsed !== undefined && endsOn <= state.lapsed.from ? undefined : state.lapsed,
});

/** Cover does not end by a letter that never left. It is asked again while the notice runs: who sent it may say so late. */
const withoutLetter = (state: Dunning, reason: string): Dunning =>
  reason === 'payments.formal-notice-not-left' && state.account.notice === undefined
    ? { ...state, lapsed: undefined }
    : state;

const PAYMENTS: readonly AccountEvent['type'][] = ['PremiumRegularised', 'DebitCollected'];

/** Cover that a payment came too late for had ended before it, whichever of the two is recorded first. */
const told = (state: Dunning, event: AccountEvent): Dunning => {
  const on = moneyDay(event, state.account);
  const before = PAYMENTS.includes(event.type) ? lapsing(state, on) : state;
  const account = recent(accounts.evolve(before.account, event));
  const paid = on === undefined ? before.paid : paidDaysAfter(before.paid, before.account, account, on);
  return { ...before, account, paid };
};
