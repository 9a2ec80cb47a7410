import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import { contractParts } from '../../contracts/contract-parts.js';
import { MoveCommands } from '../../contracts/move-commands.js';
import type { Core } from '../../core/open-core.js';
import { MemberCommands } from '../../membership/member-commands.js';

/** The ordinary commands, by which the demo's history is told. */
export interface DemoCommands {
  readonly members: MemberCommands;
  readonly contracts: ContractCommands;
  readonly amendments: AmendmentCommands;
  readonly moves: MoveCommands;
}

export const demoCommands = (core: Core): DemoCommands => {
  const parts = contractParts(core);
  return {
    members: new MemberCommands(core),
    contracts: new ContractCommands(parts),
    amendments: new AmendmentCommands(parts),
    moves: new MoveCommands(parts),
  };
};
