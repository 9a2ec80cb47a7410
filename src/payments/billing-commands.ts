import { accounts } from '../../domain/payments/account/account.js';
import type { AccountCommand, PlanInstalments, ReplanInstalments } from '../../domain/payments/account/commands.js';
import type { Account } from '../../domain/payments/account/state.js';
import { dueDateAfterNotice } from '../../domain/payments/rules/due-date-after-notice.js';
import { toAnnounce } from '../../domain/payments/rules/to-announce.js';
import { isRefusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractStreams } from '../contracts/contract-streams.js';
import { AccountCommands } from './account-commands.js';

/** What is planned and changed on the account of a contract, each announced to its member in the same append. */
export class BillingCommands {
  private readonly accounts: AccountCommands;

  constructor(private readonly streams: ContractStreams) {
    this.accounts = new AccountCommands(streams);
  }

  plan(contract: string, command: PlanInstalments, caller: Caller): Promise<CommandOutcome> {
    return this.announced(contract, command, caller);
  }

  /** A supplement that no instalment is left to carry falls due as soon as it may. */
  replan(
    contract: string,
    command: Omit<ReplanInstalments, 'on' | 'supplementDueOn'>,
    caller: Caller,
  ): Promise<CommandOutcome> {
    const on = this.streams.today();
    return this.announced(contract, { ...command, on, supplementDueOn: dueDateAfterNotice(on, on) }, caller);
  }

  private announced(contract: string, command: AccountCommand, caller: Caller): Promise<CommandOutcome> {
    return this.accounts.execute(contract, caller, (account) => [command, ...this.announcement(command, account)]);
  }

  private announcement(command: AccountCommand, account: Account): readonly AccountCommand[] {
    const decision = accounts.decide(command, account);
    if (isRefusal(decision)) return [];
    const numbers = toAnnounce(decision.reduce(accounts.evolve, account));
    return numbers.length === 0 ? [] : [{ type: 'AnnounceInstalments', sentOn: this.streams.today(), numbers }];
  }
}
