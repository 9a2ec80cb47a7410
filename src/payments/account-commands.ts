import { accounts } from '../../domain/payments/account/account.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { Account } from '../../domain/payments/account/state.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractStreams } from '../contracts/contract-streams.js';

type Prepared = AccountCommand | Refusal;

/** Commands on what is owed and paid for a contract: stream `account-<contract>`, its holder the subject of each event. */
export class AccountCommands {
  constructor(private readonly streams: Pick<ContractStreams, 'core' | 'holders'>) {}

  /** The account as it stands; one without events where nothing was planned yet. */
  async load(contract: string): Promise<Account> {
    return (await this.streams.core.commands.load(accounts, `account-${contract}`)).state;
  }

  /** Refused with `contracts.unknown` where there is no such contract. */
  async execute(
    contract: string,
    caller: Caller,
    prepare: (account: Account, member: string) => Prepared | Promise<Prepared>,
  ): Promise<CommandOutcome> {
    const subject = await this.streams.holders.holderOf(contract);
    if (subject === undefined) return { outcome: 'refused', refusal: refuse('contracts.unknown') };
    const stream = `account-${contract}`;
    const target = { decider: accounts, stream, subject, prepare: (account: Account) => prepare(account, subject) };
    return this.streams.core.commands.execute(target, caller);
  }
}
