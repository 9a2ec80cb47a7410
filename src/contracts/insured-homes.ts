import type { Insured } from '../../domain/contracts/insured.js';
import type { Address } from '../../domain/shared/address.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import { placeOf } from '../../domain/shared/place-of.js';
import { after, entryOn } from '../../domain/shared/timeline.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import { Lanes } from '../commands/lanes.js';
import type { Claim } from '../secrets/secrets-store.port.js';
import type { ContractStreams } from './contract-streams.js';

const KIND = 'insured-home';
/** A claim this old whose contract does not cover the address was left behind by a crash. */
const LEFT_BEHIND_MS = 60_000;
/** Others change a claim at the same moment: looked at again so many times. */
const LOOKS = 5;

interface Covering {
  readonly contract: string;
  readonly member: string;
  readonly insured: Insured | undefined;
  readonly from: CalendarDate;
}

/** Keeps a member's home from being covered by two of his contracts at once: claimed before the event that covers it. */
export class InsuredHomes {
  private readonly lanes = new Lanes();

  constructor(private readonly streams: ContractStreams) {}

  /** Runs a command that would cover a home from a day; covered by another contract, it is for the command to refuse. */
  async claiming(
    { contract, member, insured, from }: Covering,
    command: (taken: Refusal | undefined) => Promise<CommandOutcome>,
  ): Promise<CommandOutcome> {
    if (insured?.kind !== 'home') return command(undefined);
    const { address } = insured;
    return this.lanes.run(member, async () => {
      const token = this.token(member, address);
      const taken = await this.claim(token, contract, address, from);
      const outcome = await command(taken);
      if (outcome.outcome !== 'executed' && !(await this.covers(contract, address, from)))
        await this.streams.core.secrets.releaseClaim(KIND, token, contract);
      return outcome;
    });
  }

  /** Claims many homes in one write, so that `claiming` finds each its contract's; what others have stays theirs. */
  async claimAll(coverings: readonly Covering[]): Promise<void> {
    const { secrets, clock } = this.streams.core;
    const wanted = coverings.flatMap(({ contract, member, insured }) =>
      insured?.kind === 'home' ? [{ token: this.token(member, insured.address), owner: contract }] : [],
    );
    if (wanted.length > 0) await secrets.claimAll(KIND, wanted, clock.now());
  }

  private async claim(
    token: string,
    contract: string,
    address: Address,
    from: CalendarDate,
  ): Promise<Refusal | undefined> {
    const { secrets, clock } = this.streams.core;
    for (let look = 0; look < LOOKS; look += 1) {
      const mine: Claim = { owner: contract, since: clock.now() };
      const found = await secrets.claim(KIND, token, contract, mine.since);
      if (found.owner === contract) return undefined;
      if (await this.holds(found, address, from)) break;
      if (await secrets.moveClaim(KIND, token, found, mine)) return undefined;
    }
    return refuse('contracts.home-already-covered', { from });
  }

  private async holds({ owner, since }: Claim, address: Address, from: CalendarDate): Promise<boolean> {
    const isNew = Date.parse(this.streams.core.clock.now()) - Date.parse(since) <= LEFT_BEHIND_MS;
    if (isNew && (await this.streams.load(owner)).status === 'none') return true;
    return this.covers(owner, address, from);
  }

  /** Does a contract cover an address on some day from this one on, as it stands or once its amendments hold? */
  private async covers(contract: string, address: Address, from: CalendarDate): Promise<boolean> {
    const state = await this.streams.load(contract);
    if (state.status === 'none' || (state.end && state.end.endsOn <= from)) return false;
    const held = [entryOn(state.insured, from), ...after(state.insured, from)].map((entry) => entry?.value);
    for (const block of [...held, ...state.pending.map(({ insured }) => insured)]) {
      const home = block && (await this.streams.opened(block));
      if (home?.kind === 'home' && placeOf(home.address) === placeOf(address)) return true;
    }
    return false;
  }

  private token(member: string, address: Address): string {
    return this.streams.core.lookup.token(KIND, `${member}\n${placeOf(address)}`);
  }
}
