import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';

/** The event by which an amendment took effect. */
export interface Applied {
  readonly stream: string;
  readonly event: Id;
}

/** An amendment on its way, or one of a move that waits for the others to be told with them. */
export interface AmendmentUnderWay {
  readonly amendment: Id;
  readonly cause: 'member' | 'address-change';
  readonly from: CalendarDate;
  readonly applied?: Applied;
}

export interface MemberChanges {
  /** the days from which the member has another address */
  readonly movedOn: readonly CalendarDate[];
  readonly underWay: readonly AmendmentUnderWay[];
}
