import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { isSealed, type Personal } from '../../domain/shared/personal.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { MembershipCommand } from '../../domain/membership/commands.js';
import type { Address, Channel, ContactDetails, Person } from '../../domain/membership/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { Member } from '../../domain/membership/state.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { memberNumberCandidate } from './member-number.js';

export interface Joining {
  readonly joinedOn?: CalendarDate | undefined;
  readonly person: Person;
  readonly address: Address;
  readonly contact: ContactDetails;
  readonly preferredChannel: Channel;
}

const NUMBER_ATTEMPTS = 100;
const taken = (code: string): CommandOutcome => ({ outcome: 'refused', refusal: { refused: code, facts: {} } });

/** The commands of a member's file: unique things are claimed first, and what decide compares is opened for it. */
export class MemberCommands {
  constructor(private readonly core: Core) {}

  /** The member that this key makes: a creation asked again finds its stream. */
  memberOf(idempotencyKey: string): string {
    return derivedId(`member\n${idempotencyKey}`);
  }

  async join(member: string, { joinedOn, ...joining }: Joining, caller: Caller): Promise<CommandOutcome> {
    const number = await this.allot(member);
    if (!(await this.claimEmail(member, joining.contact.email))) return taken('membership.email-taken');
    const today = this.today();
    const outcome = await this.execute(member, caller, () => ({
      type: 'JoinMember',
      today,
      number,
      joinedOn: joinedOn ?? today,
      ...joining,
    }));
    if (outcome.outcome === 'refused' && outcome.refusal.refused !== 'membership.already-joined')
      await this.releaseEmail(member, joining.contact.email);
    return outcome;
  }

  async changeAddress(member: string, from: CalendarDate, address: Address, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, async (state) => {
      const block = state.status === 'joined' ? valueOn(state.addresses, from) : undefined;
      const addressThen = block && (await this.opened(block))?.address;
      return { type: 'ChangeAddress', today: this.today(), from, address, addressThen };
    });
  }

  async changeContactDetails(member: string, contact: ContactDetails, caller: Caller): Promise<CommandOutcome> {
    if (!(await this.claimEmail(member, contact.email))) return taken('membership.email-taken');
    let before: ContactDetails = {};
    const outcome = await this.execute(member, caller, async (state) => {
      if (state.status === 'joined') before = (await this.opened(state.contact)) ?? {};
      const channel = state.status === 'joined' ? (await this.opened(state.channel))?.preferredChannel : undefined;
      return { type: 'ChangeContactDetails', contact, channel: channel ?? 'post' };
    });
    const kept = outcome.outcome === 'executed' ? contact.email : before.email;
    for (const email of [before.email, contact.email]) if (email !== kept) await this.releaseEmail(member, email);
    return outcome;
  }

  async choosePreferredChannel(member: string, channel: Channel, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, async (state) => {
      const contact = state.status === 'joined' ? await this.opened(state.contact) : undefined;
      return { type: 'ChoosePreferredChannel', channel, contact: contact ?? {} };
    });
  }

  private execute(
    member: string,
    caller: Caller,
    prepare: (state: Member) => MembershipCommand | Promise<MembershipCommand>,
  ): Promise<CommandOutcome> {
    return this.core.commands.execute(
      { decider: membership, stream: `member-${member}`, subject: member, prepare },
      caller,
    );
  }

  private async allot(member: string): Promise<string> {
    for (let attempt = 0; attempt < NUMBER_ATTEMPTS; attempt += 1) {
      const number = memberNumberCandidate(member, attempt);
      const owner = await this.core.secrets.claim(
        'member-number',
        this.core.lookup.token('member-number', number),
        member,
      );
      if (owner === member) return number;
    }
    throw new Error('no free member number was found');
  }

  private async claimEmail(member: string, email: string | undefined): Promise<boolean> {
    if (email === undefined) return true;
    return (await this.core.secrets.claim('email', this.core.lookup.token('email', email), member)) === member;
  }

  private async releaseEmail(member: string, email: string | undefined): Promise<void> {
    if (email !== undefined)
      await this.core.secrets.releaseClaim('email', this.core.lookup.token('email', email), member);
  }

  private async opened<Content>(block: Personal<Content>): Promise<Content | undefined> {
    return isSealed(block) ? ((await this.core.keys.open(block)) as Content | undefined) : block;
  }

  private today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }
}
