import { accounts } from '../../domain/payments/account/account.js';
import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { Account } from '../../domain/payments/account/state.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { FoldedStream } from '../commands/folded-stream.js';
import { allOrNothing } from '../contracts/all-or-nothing.js';
import type { ContractStreams } from '../contracts/contract-streams.js';

/** Several commands hold together: all of their events, or none. */
type Prepared = AccountCommand | readonly AccountCommand[] | Refusal;

const together = allOrNothing(accounts);
const listed = (prepared: Prepared): readonly AccountCommand[] | Refusal =>
  'type' in prepared ? [prepared] : prepared;

/** Commands on what is owed and paid for a contract: stream `account-<contract>`, its holder the subject of each event. */
export class AccountCommands {
  constructor(private readonly streams: Pick<ContractStreams, 'core' | 'holders'>) {}

  /** The account as it stands; one without events where nothing was planned yet. */
  async load(contract: string): Promise<Account> {
    return (await this.folded(contract)).state;
  }

  /** The same with the end of its stream, and the events that it is made of. */
  folded(contract: string): Promise<FoldedStream<Account>> {
    return this.streams.core.commands.load(accounts, streamOf(contract));
  }

  /** Refused with `contracts.unknown` where there is no such contract. */
  async execute(
    contract: string,
    caller: Caller,
    prepare: (account: Account, member: string) => Prepared | Promise<Prepared>,
  ): Promise<CommandOutcome> {
    const subject = await this.streams.holders.holderOf(contract);
    if (subject === undefined) return { outcome: 'refused', refusal: refuse('contracts.unknown') };
    const commands = async (account: Account) => listed(await prepare(account, subject));
    const target = { decider: together, stream: streamOf(contract), subject, prepare: commands };
    return this.streams.core.commands.execute(target, caller);
  }
}

const streamOf = (contract: string): string => `account-${contract}`;
