import type { CalendarDate } from '../../../shared/calendar.js';
import type { Ground } from '../../ground.js';

/** The legal dates of an end, as they are told before it is confirmed. */
export interface TerminationDates {
  readonly ground: Ground['kind'];
  /** first and last day on which the notice counts for this end; no last day where it may be given at any time */
  readonly noticeFrom: CalendarDate;
  readonly noticeBy: CalendarDate | undefined;
  /** the first day without cover, from midnight */
  readonly endsOn: CalendarDate;
  readonly refundBy: CalendarDate;
  readonly source: string;
}

/** What a ground alone says; the refund follows from it. */
export type EndOfGround = Omit<TerminationDates, 'ground' | 'refundBy'>;
