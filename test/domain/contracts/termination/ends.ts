import { contracts } from '../../../../domain/contracts/contracts.js';
import type { ContractEvent } from '../../../../domain/contracts/events.js';
import type { Ground } from '../../../../domain/contracts/ground.js';
import { terminationDates } from '../../../../domain/contracts/rules/termination-dates.js';
import type { SubscribedContract } from '../../../../domain/contracts/state.js';
import { date } from '../../../../domain/shared/calendar.js';
import { given } from '../../../kit/given.js';

export const contractOf = (...history: readonly ContractEvent[]): SubscribedContract => {
  const { state } = given(contracts, history);
  if (state.status === 'none') throw new Error('no contract');
  return state;
};

/** What the member is told: the end, or the code of the refusal with its facts. */
export const told = (contract: SubscribedContract, receivedOn: string, ground: Ground): unknown => {
  const dates = terminationDates(contract, date(receivedOn), ground);
  return 'refused' in dates ? [dates.refused, dates.facts] : dates.endsOn;
};
