import { whyNotEnded } from '../../domain/payments/rules/why-not-ended.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractParts } from '../contracts/contract-parts.js';
import { AccountCommands } from './account-commands.js';

/** The end of a contract for an unpaid premium, by a person's decision, on the day on which it is taken. */
export class UnpaidTerminations {
  private readonly accounts: AccountCommands;

  constructor(private readonly parts: ContractParts) {
    this.accounts = new AccountCommands(parts.streams);
  }

  terminate(contract: string, caller: Caller): Promise<CommandOutcome> {
    const { streams, paid } = this.parts;
    return streams.execute(contract, caller, async () => {
      const today = streams.today();
      const refusal = whyNotEnded(await this.accounts.load(contract), today);
      if (refusal !== undefined) return refusal;
      const ground = { kind: 'unpaid' } as const;
      return [{ type: 'TerminateContract', today, ground, receivedOn: today, paid: await paid(contract, today) }];
    });
  }
}
