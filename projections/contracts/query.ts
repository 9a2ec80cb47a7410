import type { Cover } from '../../domain/contracts/terms.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { formatEuros, type Cents } from '../../domain/shared/money.js';
import { valueOn, type Timeline } from '../../domain/shared/timeline.js';
import type { Course } from './course.js';
import type { ContractDocument } from './document.js';
import { amendmentOn } from './query/amendment-on.js';
import { courseOn } from './query/course-on.js';
import { FAMILY_LABEL } from './query/family-label.js';
import { insuredOf } from './query/insured-of.js';

/** A contract in a list, on a day. */
export const contractListedOn = (
  { contract, number, family, subscribedOn, course }: ContractDocument,
  day: CalendarDate,
) => ({
  id: contract,
  number,
  family,
  label: FAMILY_LABEL[family],
  subscribedOn,
  startsOn: course.startsOn,
  endsOn: toldEnd(course, day)?.endsOn ?? null,
  ...courseOn(course, day),
});

/** All of a contract on a day: what holds, what had been told by then and is to come. Insured things stay sealed. */
export const contractOn = (document: ContractDocument, day: CalendarDate) => {
  const { family, course, terms, sale, notices } = document;
  const notice = notices.findLast(({ sentOn }) => sentOn <= day);
  return {
    ...contractListedOn(document, day),
    ...coverOf(then(terms.cover, day)),
    conditions: then(terms.conditions, day),
    insured: insuredOf(family, then(terms.insured, day)),
    motorCoefficient: valueOn(terms.motorCoefficient, day) ?? terms.motorCoefficient[0]?.value ?? null,
    yearlyPremiums: course.premium.map(({ from, value }) => ({ from, amount: formatEuros(value) })),
    suspensions: course.suspensions.map(({ reason, from, coverBackAt = null }) => ({ reason, from, coverBackAt })),
    amendments: course.amendments
      .filter(({ requestedOn }) => requestedOn <= day)
      .map((amendment) => amendmentOn(amendment, day)),
    renewalNotice: notice ? { ...notice, yearly: eurosOrNull(notice.yearly) } : null,
    sale: sale && sale.soldOn <= day ? sale : null,
    termination: terminationOn(course, day),
  };
};

const then = <Value>(timeline: Timeline<Value>, day: CalendarDate): Value =>
  valueOn(timeline, day) ?? timeline[0]!.value;

const eurosOrNull = (amount: Cents | undefined): string | null => (amount === undefined ? null : formatEuros(amount));

const coverOf = ({ formula, guarantees, options }: Cover) => ({
  formula,
  guarantees: guarantees.map(({ ceiling, deductible, ...guarantee }) => ({
    ...guarantee,
    ceiling: eurosOrNull(ceiling),
    deductible: eurosOrNull(deductible),
  })),
  options,
});

/** The end of a contract, where it had been told by a day. */
const toldEnd = ({ end }: Course, day: CalendarDate): Course['end'] =>
  end && (end.receivedOn <= day || end.endsOn <= day) ? end : undefined;

const terminationOn = (course: Course, day: CalendarDate) => {
  const end = toldEnd(course, day);
  return end ? { ...end, refund: formatEuros(end.refund) } : null;
};
