import type { Holders } from '../../commands/holders.js';
import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import { contractParts } from '../../contracts/contract-parts.js';
import { MoveCommands } from '../../contracts/move-commands.js';
import type { Core } from '../../core/open-core.js';
import { MemberCommands } from '../../membership/member-commands.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { BankAccountCommands } from '../../payments/bank-account-commands.js';
import { MandateCommands } from '../../payments/mandate-commands.js';

/** The ordinary commands, by which the demo's history is told. */
export interface DemoCommands {
  readonly members: MemberCommands;
  readonly contracts: ContractCommands;
  readonly amendments: AmendmentCommands;
  readonly moves: MoveCommands;
  readonly accounts: BankAccountCommands;
  readonly mandates: MandateCommands;
  readonly payments: AccountCommands;
  readonly holders: Holders;
}

export const demoCommands = (core: Core): DemoCommands => {
  const parts = contractParts(core);
  return {
    members: new MemberCommands(core),
    contracts: new ContractCommands(parts),
    amendments: new AmendmentCommands(parts),
    moves: new MoveCommands(parts),
    accounts: new BankAccountCommands(core),
    mandates: new MandateCommands(core),
    payments: new AccountCommands(parts.streams),
    holders: parts.streams.holders,
  };
};
