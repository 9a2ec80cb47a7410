import type { Instalment } from '../../../domain/payments/account/state.js';
import type { ContractEvent } from '../../../domain/contracts/events.js';
import { french } from '../../../domain/shared/french.js';
import { FAMILY_LABEL } from '../../../projections/contracts/query/family-label.js';
import type { Core } from '../../core/open-core.js';

/** What a debtor reads of a debit on the statement of his account: contract and due dates, 140 characters at most. */
export const statementText = async (
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  contract: string,
  instalments: readonly Pick<Instalment, 'dueOn'>[],
): Promise<string> => {
  const [first] = await events.readStream(`contract-${contract}`, -1, 1);
  const { type, data } = decoder.decode(first!) as ContractEvent;
  if (type !== 'ContractSubscribed') throw new Error(`contract ${contract} does not begin with its subscription`);
  const days = instalments.map(({ dueOn }) => dueOn).sort();
  const [from, to] = [days[0]!, days.at(-1)!].map(french.day);
  const due = from === to ? `échéance du ${from}` : `échéances du ${from} au ${to}`;
  return `${FAMILY_LABEL[data.family]} ${data.number}, ${due}`;
};
