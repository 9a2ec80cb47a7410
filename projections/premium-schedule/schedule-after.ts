import type { AccountEvent, Share } from '../../domain/payments/account/events.js';
import { dayInParis, later, type CalendarDate } from '../../domain/shared/calendar.js';
import { put } from '../../domain/shared/timeline.js';
import type { ViewEvent } from '../define-view.js';
import type { PremiumScheduleDocument, ScheduledInstalment } from './document.js';

export type ScheduleEvent = ViewEvent<
  Exclude<AccountEvent['type'], 'FormalNoticeSent' | 'PremiumRefundPaid' | 'PremiumRefundReturned'>
>;
type Of<Type extends ScheduleEvent['type']> = ViewEvent<Type>;

const dayOf = (event: ScheduleEvent): CalendarDate => event.effectiveOn ?? dayInParis(event.occurredAt);

/** What an event of the account does to the schedule of its contract. */
export const scheduleAfter = (schedule: PremiumScheduleDocument, event: ScheduleEvent): PremiumScheduleDocument =>
  event.type === 'InstalmentsPlanned'
    ? planned(schedule, event)
    : { ...schedule, instalments: instalmentsAfter(schedule.instalments, event) };

/** The year planned last and the one before are kept: a document has a bounded size. */
const planned = (schedule: PremiumScheduleDocument, event: Of<'InstalmentsPlanned'>): PremiumScheduleDocument => {
  const { plan, frequency, instalments } = event.data;
  const plannedOn = dayOf(event);
  const isKept = (one: { readonly plan: number }): boolean => one.plan >= plan - 1;
  const added = instalments.map((due) => instalmentOf(plan, due, plannedOn));
  return {
    ...schedule,
    years: [...schedule.years.filter(isKept), { plan, plannedOn, frequency }],
    instalments: [...schedule.instalments.filter(isKept), ...added],
  };
};

const instalmentOf = (
  plan: number,
  { number, dueOn, amount }: Of<'InstalmentsPlanned'>['data']['instalments'][number],
  from: CalendarDate,
): ScheduledInstalment => ({
  number,
  plan,
  dueOn: [{ from, value: dueOn }],
  amount: [{ from, value: amount }],
  announcedOn: [{ from, value: null }],
  debits: [],
  payments: [],
});

type Instalments = readonly ScheduledInstalment[];

const instalmentsAfter = (
  instalments: Instalments,
  event: Exclude<ScheduleEvent, Of<'InstalmentsPlanned'>>,
): Instalments => {
  const day = dayOf(event);
  switch (event.type) {
    case 'InstalmentsReplanned':
      return replanned(instalments, event, day);
    case 'InstalmentsAnnounced':
      return each(instalments, event.data.instalments, (known, { dueOn }) =>
        announced(known, dueOn, event.data.sentOn),
      );
    case 'NewDebitAsked': {
      const { on, collectOn, shares } = event.data;
      return each(instalments, shares, () => ({ asked: { on, collectOn } }));
    }
    case 'DebitSubmitted':
      return submitted(instalments, event);
    case 'DebitCollected':
      return ofDebit(instalments, event.data.debit, { collectedOn: event.data.on });
    case 'DebitReturned':
      return ofDebit(instalments, event.data.debit, cameBack(event, false));
    case 'DebitRefunded':
      return ofDebit(instalments, event.data.debit, cameBack(event, true));
    case 'PremiumRegularised':
      return paid(instalments, event.data.shares, event.data.receivedOn, 1);
    case 'PremiumRefundSetOff':
      return paid(instalments, event.data.shares, event.data.on, 1);
    default:
      return paid(instalments, event.data.shares, event.data.on, -1);
  }
};

const each = <Named extends { readonly number: number }>(
  instalments: Instalments,
  named: readonly Named[],
  change: (known: ScheduledInstalment, one: Named) => Partial<ScheduledInstalment>,
): Instalments =>
  instalments.map((known) => {
    const one = named.find(({ number }) => number === known.number);
    return one ? { ...known, ...change(known, one) } : known;
  });

const replanned = (instalments: Instalments, { data }: Of<'InstalmentsReplanned'>, day: CalendarDate): Instalments => {
  const { plan, changed, added } = data;
  const kept = each(instalments, changed, (known, { amount }) => ({
    amount: put(known.amount, day, amount),
    announcedOn: put(known.announcedOn, day, null),
  }));
  // an older year than those kept here may change as well
  const isKept = instalments.some((known) => known.plan === plan);
  return isKept ? [...kept, ...added.map((due) => instalmentOf(plan, due, day))] : kept;
};

/** From the day it was sent on; of a change to come, from the day on which that holds. */
const announced = (
  known: ScheduledInstalment,
  dueOn: CalendarDate,
  sentOn: CalendarDate,
): Partial<ScheduledInstalment> => {
  const from = later(sentOn, known.announcedOn.at(-1)!.from);
  return { dueOn: put(known.dueOn, from, dueOn), announcedOn: put(known.announcedOn, from, sentOn) };
};

const submitted = (instalments: Instalments, { data }: Of<'DebitSubmitted'>): Instalments => {
  const { debit, submittedOn, collectOn, returnableUntil, shares } = data;
  return each(instalments, shares, ({ debits }, { amount }) => ({
    debits: [...debits, { debit, amount, submittedOn, collectOn, returnableUntil }],
  }));
};

type Debit = ScheduledInstalment['debits'][number];

const ofDebit = (instalments: Instalments, id: string, change: Partial<Debit>): Instalments =>
  instalments.map((known) => ({
    ...known,
    debits: known.debits.map((one) => (one.debit === id ? { ...one, ...change } : one)),
  }));

const cameBack = ({ data }: Of<'DebitReturned' | 'DebitRefunded'>, refunded: boolean): Partial<Debit> => ({
  returned: { on: data.returnedOn, code: data.code, refunded },
});

const paid = (instalments: Instalments, shares: readonly Share[], on: CalendarDate, sign: 1 | -1): Instalments =>
  each(instalments, shares, ({ payments }, { amount }) => ({ payments: [...payments, { on, amount: sign * amount }] }));
