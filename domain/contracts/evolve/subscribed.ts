import type { ContractEvent } from '../events.js';
import type { SubscribedContract } from '../state.js';

/** A contract on its first day: each timeline begins on it, and none ever begins before. */
export const subscribed = ({
  family,
  startsOn,
  dueDay,
  nextDueOn,
  conditions,
  cover,
  frequency,
  pricing,
  insured,
}: Extract<ContractEvent, { type: 'ContractSubscribed' }>['data']): SubscribedContract => ({
  status: 'subscribed',
  family,
  startsOn,
  dueDay,
  nextDueOn,
  renewedOn: undefined,
  conditions: [{ from: startsOn, value: conditions }],
  cover: [{ from: startsOn, value: cover }],
  premium: [{ from: startsOn, value: pricing.yearly }],
  frequency: [{ from: startsOn, value: frequency }],
  insured: [{ from: startsOn, value: insured }],
  motorCoefficient:
    pricing.risk.motorCoefficient === undefined ? [] : [{ from: startsOn, value: pricing.risk.motorCoefficient }],
  pending: [],
  notices: [],
  suspensions: [],
  sale: undefined,
  end: undefined,
});
