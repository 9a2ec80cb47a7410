import type { ContractEvent } from '../../domain/contracts/events.js';
import { FAMILY_LABEL } from '../../projections/contracts/query/family-label.js';
import type { Core } from '../core/open-core.js';

type Subscribed = Extract<ContractEvent, { type: 'ContractSubscribed' }>['data'];

/** How a letter names a contract. */
export interface NamedContract {
  readonly label: string;
  readonly number: string;
}

/** By its first event, which never changes. */
export const namedContract = async (
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  contract: string,
): Promise<NamedContract> => {
  const [first] = await events.readStream(`contract-${contract}`, -1, 1);
  if (first === undefined) throw new RangeError(`there is no contract ${contract}`);
  const { family, number } = decoder.decode(first).data as Subscribed;
  return { label: FAMILY_LABEL[family], number };
};
