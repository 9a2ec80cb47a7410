import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { put } from '../../domain/shared/timeline.js';
import type { ContractViewEvent } from './contract-event.js';
import type { Amendment, Course } from './course.js';

/** More that are over than these are left out, the oldest first: a document has a bounded size. */
const MOST_CLOSED = 40;

/** What an event does to the course of a contract. */
export const courseAfter = (course: Course, event: ContractViewEvent): Course => {
  switch (event.type) {
    case 'AmendmentRequested':
      return { ...course, amendments: [...course.amendments, requested(event)] };
    case 'AmendmentPriced':
      return { ...course, amendments: course.amendments.map((known) => priced(known, event)) };
    case 'AmendmentApplied':
      return applied(course, event);
    case 'AmendmentWithdrawn':
      return { ...course, amendments: closed(course.amendments, event.data.amendment, 'withdrawn', dayOf(event)) };
    case 'ContractRenewed':
      return renewed(course, event);
    case 'GuaranteesSuspended':
      return { ...course, suspensions: [...course.suspensions, { reason: event.data.reason, from: event.data.from }] };
    case 'GuaranteesReinstated':
      return reinstated(course, event);
    case 'ContractTerminated':
      return terminated(course, event);
    default:
      return course;
  }
};

const dayOf = (event: ContractViewEvent): CalendarDate => event.effectiveOn ?? dayInParis(event.occurredAt);
const isOpen = ({ outcome }: Amendment): boolean => outcome === undefined;

const requested = ({ data, occurredAt }: ContractViewEvent<'AmendmentRequested'>): Amendment => ({
  amendment: data.amendment,
  requestedOn: dayInParis(occurredAt),
  from: data.from,
  cause: data.cause,
  ...(data.change.frequency && { frequency: data.change.frequency }),
});

const priced = (known: Amendment, { data }: ContractViewEvent<'AmendmentPriced'>): Amendment =>
  isOpen(known) && known.amendment === data.amendment
    ? { ...known, premiums: data.pricings.map(({ from, yearly }) => ({ from, value: yearly })) }
    : known;

/** Others that wait were priced without it. */
const toPriceAgain = (amendments: Course['amendments']): Course['amendments'] =>
  amendments.map((known) => (isOpen(known) && known.premiums ? { ...known, premiums: undefined } : known));

const applied = (course: Course, event: ContractViewEvent<'AmendmentApplied'>): Course => {
  const { amendment } = event.data;
  const {
    from,
    frequency,
    premiums = [],
  } = course.amendments.find((known) => isOpen(known) && known.amendment === amendment)!;
  return {
    ...course,
    premium: premiums.reduce((premium, priced) => put(premium, priced.from, priced.value), course.premium),
    frequency: frequency ? put(course.frequency, from, frequency) : course.frequency,
    amendments: toPriceAgain(closed(course.amendments, amendment, 'applied', dayOf(event))),
  };
};

const closed = (
  amendments: Course['amendments'],
  id: string,
  outcome: NonNullable<Amendment['outcome']>,
  closedOn: CalendarDate,
): Course['amendments'] => {
  const next = amendments.map((known) =>
    isOpen(known) && known.amendment === id ? { ...known, outcome, closedOn } : known,
  );
  const oldest = next.filter((known) => !isOpen(known)).slice(0, -MOST_CLOSED);
  return oldest.length === 0 ? next : next.filter((known) => !oldest.includes(known));
};

const renewed = (course: Course, { data }: ContractViewEvent<'ContractRenewed'>): Course => ({
  ...course,
  dueDates: put(course.dueDates, data.dueOn, data.nextDueOn),
  premium: put(course.premium, data.dueOn, data.pricing.yearly),
  amendments: toPriceAgain(course.amendments),
});

const reinstated = (course: Course, { data }: ContractViewEvent<'GuaranteesReinstated'>): Course => ({
  ...course,
  suspensions: course.suspensions.map((known) =>
    known.reason === data.reason && known.coverBackAt === undefined
      ? { ...known, coverBackAt: data.coverBackAt }
      : known,
  ),
});

const terminated = (course: Course, { data }: ContractViewEvent<'ContractTerminated'>): Course => {
  const { ground, receivedOn, endsOn, refund, refundBy } = data;
  return { ...course, end: { ground: ground.kind, receivedOn, endsOn, refund, refundBy } };
};
