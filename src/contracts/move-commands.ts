import type { Insured } from '../../domain/contracts/insured.js';
import { movedInsured } from '../../domain/contracts/rules/moved-insured.js';
import { membership } from '../../domain/membership/membership.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { ContractParts } from './contract-parts.js';

const OTHER_PLACE = refuse('address-change.other-place');

/** What a member's move asks of one of his contracts; the orders of the process `address-change` are completed here. */
export class MoveCommands {
  constructor(private readonly parts: ContractParts) {}

  /** Requests the amendment of a move; `address-change.other-place` where what is insured does not move with the member. */
  async request(contract: string, amendment: string, from: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    const { streams, homes } = this.parts;
    const member = await streams.holders.holderOf(contract);
    const found = member === undefined ? refuse('contracts.unknown') : await this.moved(contract, member, from);
    const insured = 'refused' in found ? undefined : found;
    return homes.claiming({ contract, member: member ?? '', insured, from }, (taken) =>
      streams.execute(contract, caller, () => {
        if ('refused' in found) return found;
        if (taken) return taken;
        const today = streams.today();
        const asked = { amendment, from, cause: 'address-change', change: {}, insured: found } as const;
        return [{ type: 'RequestAmendment', today, ...asked }];
      }),
    );
  }

  /** What is insured on that day, with the member's address of that day in the place of the one before it. */
  private async moved(contract: string, member: string, from: CalendarDate): Promise<Insured | Refusal> {
    const { streams } = this.parts;
    const state = await streams.load(contract);
    const file = (await streams.core.commands.load(membership, `member-${member}`)).state;
    if (state.status === 'none' || file.status === 'none') return refuse('contracts.unknown');
    const index = file.addresses.findLastIndex((entry) => entry.from <= from);
    const [before, after] = [file.addresses[index - 1], file.addresses[index]];
    const insured = valueOn(state.insured, from);
    if (insured === undefined) return refuse('contracts.amendment-before-start', { startsOn: state.startsOn });
    if (before === undefined || after === undefined) return OTHER_PLACE;
    const opened = await Promise.all(
      [insured, before.value, after.value].map((block) => streams.opened<unknown>(block)),
    );
    const [thing, left, reached] = opened as [Insured | undefined, Lives | undefined, Lives | undefined];
    if (!thing || !left || !reached) return refuse('contracts.place-unknown');
    return movedInsured(thing, left.address, reached.address) ?? OTHER_PLACE;
  }
}

type Lives = { readonly address: Parameters<typeof movedInsured>[1] };
