import { leaving } from '../../../domain/processes/leaving/leaving.js';
import { idIn } from '../../../domain/shared/id-in.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** A member's leaving, which ends his contracts on its day; the notice of it is received when it is told. */
export const followedLeaving = (parts: ContractParts): AnyProcess => {
  const contracts = new ContractCommands(parts);
  return followed({
    process: leaving,
    version: 1,
    carryOut: ({ stream, command }, caller) => contracts.terminate(idIn(stream), { ground: command.ground }, caller),
  });
};
