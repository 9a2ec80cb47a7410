import { startOfDay, type CalendarDate } from '../../shared/calendar.js';
import type { SubscribedContract } from '../state.js';

export type ContractStatus = 'active' | 'being-amended' | 'suspended' | 'terminated';

/**
 * What a contract is at the start of a day: one that ends is terminated from its last midnight, and suspended comes
 * before being amended. Our policy; C. ass. L113-3 for the suspension.
 */
export const statusOn = ({ end, suspensions, pending }: SubscribedContract, day: CalendarDate): ContractStatus => {
  if (end !== undefined && end.endsOn <= day) return 'terminated';
  const midnight = startOfDay(day);
  if (suspensions.some(({ from, coverBackAt }) => from <= day && (coverBackAt ?? '9') > midnight)) return 'suspended';
  return pending.length > 0 ? 'being-amended' : 'active';
};
