import type { CalendarDate } from '../../shared/calendar.js';
import type { Id } from '../../shared/ids.js';

/** A recurrent mandate under which the member may be debited, unless something blocks it. */
export interface KnownMandate {
  readonly mandate: Id;
  readonly signedOn: CalendarDate;
  readonly blocks: readonly string[];
}

/** What must be known of a member beside the event that he is written about. */
export interface MemberMandates {
  /** the open ones, in the order in which they were signed */
  readonly mandates: readonly KnownMandate[];
}
