import type { CalendarDate } from '../../shared/calendar.js';
import { put, type Timeline } from '../../shared/timeline.js';
import type { SubscribedContract } from '../state.js';

const changed = <Value>(timeline: Timeline<Value>, from: CalendarDate, value: Value | undefined): Timeline<Value> =>
  value === undefined ? timeline : put(timeline, from, value);

/** An amendment holds from its day; others that wait, and what a notice announced, were priced without it. */
export const applied = (contract: SubscribedContract, id: string): SubscribedContract => {
  const found = contract.pending.find(({ amendment }) => amendment === id);
  if (found?.pricings === undefined) throw new Error('AmendmentApplied before it was priced');
  const { from, change, insured, pricings } = found;
  return {
    ...contract,
    cover: changed(contract.cover, from, change.cover),
    frequency: changed(contract.frequency, from, change.frequency),
    conditions: changed(contract.conditions, from, change.conditions),
    insured: changed(contract.insured, from, insured),
    premium: pricings.reduce((premium, pricing) => put(premium, pricing.from, pricing.yearly), contract.premium),
    pending: contract.pending
      .filter(({ amendment }) => amendment !== id)
      .map((known) => ({ ...known, pricings: undefined })),
    notices: contract.notices.map((notice) => ({ ...notice, yearly: undefined })),
  };
};
