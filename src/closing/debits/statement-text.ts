import type { Instalment } from '../../../domain/payments/account/state.js';
import { french } from '../../../domain/shared/french.js';
import type { Core } from '../../core/open-core.js';
import { namedContract } from '../../correspondence/named-contract.js';

/** What a debtor reads of a debit on the statement of his account: contract and due dates, 140 characters at most. */
export const statementText = async (
  core: Pick<Core, 'events' | 'decoder'>,
  contract: string,
  instalments: readonly Pick<Instalment, 'dueOn'>[],
): Promise<string> => {
  const { label, number } = await namedContract(core, contract);
  const days = instalments.map(({ dueOn }) => dueOn).sort();
  const [from, to] = [days[0]!, days.at(-1)!].map(french.day);
  const due = from === to ? `échéance du ${from}` : `échéances du ${from} au ${to}`;
  return `${label} ${number}, ${due}`;
};
