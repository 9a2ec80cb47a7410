import type { ContractEvent } from '../../contracts/events.js';
import { impossible } from '../../shared/decider.js';
import { put } from '../../shared/timeline.js';
import type { BilledContract, Waiting } from './state.js';

type AmendmentEvent = Extract<ContractEvent, { type: `Amendment${string}` }>;
type Priced = Extract<AmendmentEvent, { type: 'AmendmentPriced' }>['data'];

/** An amendment changes the premium once it is applied, by what it was priced at last. */
export const amended = (contract: BilledContract, event: AmendmentEvent): BilledContract => {
  const { amendment } = event.data;
  switch (event.type) {
    case 'AmendmentRequested': {
      const { from, change } = event.data;
      const waiting = { amendment, from, frequency: change.frequency, premiums: [] };
      return { ...contract, waiting: [...without(contract.waiting, amendment), waiting] };
    }
    case 'AmendmentPriced':
      return { ...contract, waiting: contract.waiting.map((known) => priced(known, event.data)) };
    case 'AmendmentApplied':
      return applied(contract, amendment);
    case 'AmendmentWithdrawn':
      return { ...contract, waiting: without(contract.waiting, amendment) };
    default:
      return impossible(event);
  }
};

const without = (waiting: readonly Waiting[], amendment: string): readonly Waiting[] =>
  waiting.filter((known) => known.amendment !== amendment);

const priced = (known: Waiting, { amendment, pricings }: Priced): Waiting =>
  known.amendment === amendment
    ? { ...known, premiums: pricings.map(({ from, yearly }) => ({ from, value: yearly })) }
    : known;

/** How often the member pays is set for each insured year: another frequency holds from the next one. */
const applied = (contract: BilledContract, id: string): BilledContract => {
  const found = contract.waiting.find(({ amendment }) => amendment === id);
  if (found === undefined) throw new Error('AmendmentApplied before it was requested');
  const { from, frequency, premiums } = found;
  return {
    ...contract,
    premium: premiums.reduce((premium, one) => put(premium, one.from, one.value), contract.premium),
    frequency: frequency === undefined ? contract.frequency : put(contract.frequency, from, frequency),
    waiting: without(contract.waiting, id),
  };
};
