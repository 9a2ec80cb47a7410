import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Personal } from '../../domain/shared/personal.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { MembershipCommand } from '../../domain/membership/commands.js';
import type { Address, Channel, ContactDetails, MembershipEvent, Person } from '../../domain/membership/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { Member } from '../../domain/membership/state.js';
import type { Caller } from '../commands/caller.js';
import type { Target } from '../commands/command-executor.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { ClaimedNumbers } from '../secrets/claimed-numbers.js';
import { openedBlock } from '../secrets/opened-block.js';
import { ClaimedEmails } from './claimed-emails.js';
import type { EmailField } from './pending-email.js';

const NUMBER_DIGITS = 9;

export interface Joining {
  readonly joinedOn?: CalendarDate | undefined;
  readonly person: Person;
  readonly address: Address;
  readonly contact: ContactDetails;
  readonly preferredChannel: Channel;
}

/** Contact details of which some e-mail addresses wait to be confirmed. */
export interface Unconfirmed {
  readonly contact: ContactDetails;
  readonly fresh: readonly EmailField[];
  /** why no code may be sent to them now */
  readonly tooMany: () => Promise<Refusal | undefined>;
}

/** The commands of a member's file: unique things are claimed first, and what decide compares is opened for it. */
export class MemberCommands {
  private readonly numbers: ClaimedNumbers;
  private readonly emails: ClaimedEmails;

  constructor(private readonly core: Core) {
    this.numbers = new ClaimedNumbers(core, 'member-number', NUMBER_DIGITS);
    this.emails = new ClaimedEmails(core);
  }

  /** The member that this key makes: a creation asked again finds its stream. */
  memberOf(idempotencyKey: string): string {
    return derivedId(`member\n${idempotencyKey}`);
  }

  async join(member: string, { joinedOn, ...joining }: Joining, caller: Caller): Promise<CommandOutcome> {
    const number = await this.numbers.allot(member);
    const today = this.today();
    const command = { type: 'JoinMember', today, number, joinedOn: joinedOn ?? today, ...joining } as const;
    return this.emails.claiming(member, joining.contact.email, (_seen, taken) =>
      this.execute(member, caller, () => taken ?? command),
    );
  }

  changeAddress(member: string, from: CalendarDate, address: Address, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, async (state) => {
      const block = state.status === 'joined' ? valueOn(state.addresses, from) : undefined;
      const addressThen = block && (await this.opened(block))?.address;
      return { type: 'ChangeAddress', today: this.today(), from, address, addressThen };
    });
  }

  async changeContactDetails(member: string, contact: ContactDetails, caller: Caller): Promise<CommandOutcome> {
    return this.emails.claiming(member, contact.email, (seen, taken) =>
      this.execute(member, caller, async (state) => {
        if (taken) return taken;
        if (state.status === 'none') return { type: 'ChangeContactDetails', contact, channel: 'post' };
        seen((await this.opened(state.contact))?.email);
        const channel = (await this.opened(state.channel))?.preferredChannel ?? 'post';
        return { type: 'ChangeContactDetails', contact, channel };
      }),
    );
  }

  /** The same with the e-mail addresses that are new left as they are: they wait for their confirmation. */
  async changeOtherDetails(
    member: string,
    { contact, fresh, tooMany }: Unconfirmed,
    caller: Caller,
  ): Promise<CommandOutcome> {
    const former = (await this.contactOf(member)) ?? {};
    const isFresh = (field: keyof ContactDetails) => fresh.some((one) => one === field);
    const details = Object.fromEntries(
      (['email', 'secondEmail', 'phone'] as const)
        .map((field) => [field, (isFresh(field) ? former : contact)[field]] as const)
        .filter(([, value]) => value !== undefined),
    ) as ContactDetails;
    return this.emails.claiming(member, details.email, (seen, taken) =>
      this.execute(member, caller, async (state) => {
        const { email: wanted } = contact;
        if (wanted !== undefined && (await this.emails.isTaken(member, wanted)))
          return refuse('membership.email-taken');
        const refused = taken ?? (await tooMany());
        if (refused) return refused;
        if (state.status === 'none') return { type: 'ChangeContactDetails', contact: details, channel: 'post' };
        seen((await this.opened(state.contact))?.email);
        const channel = (await this.opened(state.channel))?.preferredChannel ?? 'post';
        return { type: 'ChangeContactDetails', contact: details, channel };
      }),
    );
  }

  /** An e-mail address that was confirmed, in the place of the one before it. */
  async changeEmail(member: string, field: EmailField, email: string, caller: Caller): Promise<CommandOutcome> {
    const contact = (await this.contactOf(member)) ?? {};
    return this.changeContactDetails(member, { ...contact, [field]: email }, caller);
  }

  /** Contact details as they stand; `undefined`: no member, or erased. */
  async contactOf(member: string): Promise<ContactDetails | undefined> {
    const { state } = await this.core.commands.load(membership, `member-${member}`);
    return state.status === 'none' ? undefined : this.opened(state.contact);
  }

  async choosePreferredChannel(member: string, channel: Channel, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, async (state) => {
      const contact = state.status === 'joined' ? await this.opened(state.contact) : undefined;
      return { type: 'ChoosePreferredChannel', channel, contact: contact ?? {} };
    });
  }

  /** The contracts that end with it are the affair of the process `leaving`. */
  async leave(member: string, leftOn: CalendarDate, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, () => ({ type: 'LeaveMutual', today: this.today(), leftOn }));
  }

  private execute(
    member: string,
    caller: Caller,
    prepare: Target<Member, MembershipCommand, MembershipEvent>['prepare'],
  ): Promise<CommandOutcome> {
    return this.core.commands.execute(
      { decider: membership, stream: `member-${member}`, subject: member, prepare },
      caller,
    );
  }

  private opened<Content>(block: Personal<Content>): Promise<Content | undefined> {
    return openedBlock(this.core.keys, block);
  }

  private today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }
}
