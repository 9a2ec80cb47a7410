import { assignedCredit } from '../../../domain/processes/assigned-credit/assigned-credit.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { ContractStreams } from '../../contracts/contract-streams.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** What operators give to a contract, received on its account. */
export const followedAssignedCredit = (streams: ContractStreams): AnyProcess => {
  const accounts = new AccountCommands(streams);
  return followed({
    process: assignedCredit,
    version: 1,
    carryOut: ({ stream, command }, caller) => accounts.execute(idIn(stream), caller, () => command),
  });
};
