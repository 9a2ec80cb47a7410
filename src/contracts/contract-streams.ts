import type { ContractCommand } from '../../domain/contracts/commands.js';
import { contracts } from '../../domain/contracts/contracts.js';
import type { Contract, SubscribedContract } from '../../domain/contracts/state.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Personal } from '../../domain/shared/personal.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { Holders } from '../commands/holders.js';
import type { Core } from '../core/open-core.js';
import { openedBlock } from '../secrets/opened-block.js';
import { allOrNothing } from './all-or-nothing.js';

export type Prepared = readonly ContractCommand[] | Refusal;
type Prepare = (contract: SubscribedContract, member: string) => Prepared | Promise<Prepared>;

const UNKNOWN = refuse('contracts.unknown');
const together = allOrNothing(contracts);

/** The streams of contracts: their states, and commands on them, several at once where they hold together. */
export class ContractStreams {
  readonly holders: Holders;

  constructor(readonly core: Core) {
    this.holders = new Holders(core.events, 'contract');
  }

  today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }

  async load(contract: string): Promise<Contract> {
    return (await this.core.commands.load(contracts, `contract-${contract}`)).state;
  }

  /** What is sealed, opened; `undefined` once it was erased. */
  opened<Content>(block: Personal<Content>): Promise<Content | undefined> {
    return openedBlock(this.core.keys, block);
  }

  /** On a contract that is there. */
  async execute(contract: string, caller: Caller, prepare: Prepare): Promise<CommandOutcome> {
    const member = await this.holders.holderOf(contract);
    if (member === undefined) return { outcome: 'refused', refusal: UNKNOWN };
    return this.begin(contract, member, caller, (state) =>
      state.status === 'none' ? UNKNOWN : prepare(state, member),
    );
  }

  /** On a contract that may be about to be made for a member. */
  begin(
    contract: string,
    member: string,
    caller: Caller,
    prepare: (contract: Contract) => Prepared | Promise<Prepared>,
    likelyNew = false,
  ): Promise<CommandOutcome> {
    const target = { decider: together, stream: `contract-${contract}`, subject: member, likelyNew, prepare };
    return this.core.commands.execute(target, caller);
  }
}
