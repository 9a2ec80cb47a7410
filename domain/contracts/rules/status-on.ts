import { startOfDay, type CalendarDate, type Instant } from '../../shared/calendar.js';

export type ContractStatus = 'active' | 'being-amended' | 'suspended' | 'terminated';

/** What of a contract, as it is held for commands or for reading, says what it is on a day. */
interface Standing {
  readonly end?: { readonly endsOn: CalendarDate } | undefined;
  readonly suspensions: readonly { readonly from: CalendarDate; readonly coverBackAt?: Instant | undefined }[];
  /** amendments that wait */
  readonly pending: readonly unknown[];
}

/**
 * What a contract is at the start of a day: one that ends is terminated from its last midnight, and suspended comes
 * before being amended. Our policy; C. ass. L113-3 for the suspension.
 */
export const statusOn = ({ end, suspensions, pending }: Standing, day: CalendarDate): ContractStatus => {
  if (end !== undefined && end.endsOn <= day) return 'terminated';
  const midnight = startOfDay(day);
  if (suspensions.some(({ from, coverBackAt }) => from <= day && (coverBackAt ?? '9') > midnight)) return 'suspended';
  return pending.length > 0 ? 'being-amended' : 'active';
};
