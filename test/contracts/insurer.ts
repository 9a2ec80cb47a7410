import { AmendmentCommands } from '../../src/contracts/amendment-commands.js';
import { ContractCommands, type Proposal } from '../../src/contracts/contract-commands.js';
import { contractParts, type ContractParts } from '../../src/contracts/contract-parts.js';
import { MoveCommands } from '../../src/contracts/move-commands.js';
import type { CommandOutcome } from '../../src/commands/command-outcome.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import type { Instant } from '../../domain/shared/calendar.js';
import { date, startOfDay } from '../../domain/shared/calendar.js';
import { joining } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { type TestClock } from '../kit/moment.js';
import { YVES, ZOE } from './zoe-insured.js';

/** An insurer over real stores, with two members, and a clock that a test moves from day to day. */
export class Insurer {
  readonly parts: ContractParts;
  readonly members: MemberCommands;
  readonly contracts: ContractCommands;
  readonly amendments: AmendmentCommands;
  readonly moves: MoveCommands;

  private constructor(
    readonly core: Core,
    readonly clock: TestClock,
  ) {
    this.parts = contractParts(core);
    this.members = new MemberCommands(core);
    this.contracts = new ContractCommands(this.parts);
    this.amendments = new AmendmentCommands(this.parts);
    this.moves = new MoveCommands(this.parts);
  }

  static async open(core: Core, clock: TestClock): Promise<Insurer> {
    const insurer = new Insurer(core, clock);
    const { person, address, contact } = joining();
    const common = { joinedOn: date('2020-01-15'), person, address };
    await insurer.members.join(ZOE, { ...common, contact, preferredChannel: 'email' }, caller());
    await insurer.members.join(YVES, { ...common, contact: {}, preferredChannel: 'post' }, caller());
    return insurer;
  }

  /** Makes it a day, at eight in the morning. */
  on(day: string): this {
    this.clock.moment = new Date(Date.parse(startOfDay(date(day))) + 28_800_000).toISOString() as Instant;
    return this;
  }

  accept(contract: string, proposal: Proposal, member = ZOE): Promise<CommandOutcome> {
    return this.contracts.accept(contract, member, proposal, caller());
  }
}

/** What was refused, and why; throws where it was done. */
export const refusalOf = async (outcome: Promise<CommandOutcome>): Promise<readonly [string, unknown]> => {
  const told = await outcome;
  if (told.outcome !== 'refused') throw new Error(`it ended ${told.outcome}`);
  return [told.refusal.refused, told.refusal.facts];
};
