import { premiumOfPeriod } from './premium-of-period.js';
import { statusOn, type ContractStatus } from '../../../domain/contracts/rules/status-on.js';
import type { Frequency } from '../../../domain/contracts/terms.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import { formatEuros } from '../../../domain/shared/money.js';
import { valueOn, type Timeline } from '../../../domain/shared/timeline.js';
import type { Course } from '../course.js';
import { isOpenOn } from './is-open-on.js';

export interface CourseOn {
  readonly status: ContractStatus;
  /** none where the contract ends before it */
  readonly nextDueDate: CalendarDate | null;
  /** euros, what is paid each period */
  readonly premium: string;
  readonly premiumPeriod: Frequency;
}

/** What a contract is on a day, due date and premium with it; before its first day, as on it. */
export const courseOn = (course: Course, day: CalendarDate): CourseOn => {
  const { end, suspensions, amendments } = course;
  const pending = amendments.filter((amendment) => isOpenOn(amendment, day));
  const premiumPeriod = then(course.frequency, day);
  const dueOn = then(course.dueDates, day);
  return {
    status: statusOn({ end, suspensions, pending }, day),
    nextDueDate: end && end.receivedOn <= day && end.endsOn <= dueOn ? null : dueOn,
    premium: formatEuros(premiumOfPeriod(then(course.premium, day), premiumPeriod)),
    premiumPeriod,
  };
};

const then = <Value>(timeline: Timeline<Value>, day: CalendarDate): Value =>
  valueOn(timeline, day) ?? timeline[0]!.value;
