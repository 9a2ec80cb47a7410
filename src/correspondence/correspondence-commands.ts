import type { CorrespondenceCommand } from '../../domain/correspondence/commands.js';
import { correspondence } from '../../domain/correspondence/correspondence.js';
import { mediumOf } from '../../domain/correspondence/rules/medium-of.js';
import type { Correspondence, OrderedMessage } from '../../domain/correspondence/state.js';
import type { MessageWanted } from '../../domain/processes/correspondence/correspondence.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import { refuse, type Refusal } from '../../domain/shared/decider.js';
import type { Caller } from '../commands/caller.js';
import type { CommandOutcome } from '../commands/command-outcome.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import { outboxId } from '../outbox/outbox-id.js';
import { addresseeOf } from './addressee.js';

/** Role of the one recipient that a message on account of an event has. */
export const RECIPIENT = 'member';

type Ended = Extract<CorrespondenceCommand, { type: 'RecordHandOver' | 'RecordRefusedMessage' }>;

/** The commands on what is written to a member. */
export class CorrespondenceCommands {
  constructor(private readonly core: Core) {}

  today(): CalendarDate {
    return dayInParis(this.core.clock.now());
  }

  async of(member: string): Promise<Correspondence> {
    return (await this.core.commands.load(correspondence, streamOf(member))).state;
  }

  /** Orders a message, by the way on which the member is reached today; nothing on account of what was not lived here. */
  order(member: string, { isRegistered, ...wanted }: MessageWanted, caller: Caller): Promise<CommandOutcome> {
    return this.execute(member, caller, async () => {
      if (caller.origin !== 'live') return refuse('correspondence.not-live');
      const on = this.today();
      const addressee = await addresseeOf(this.core, member, on);
      if (addressee === undefined) return refuse('correspondence.member-erased');
      const { channel, email } = addressee;
      const medium = mediumOf(isRegistered, { channel, hasEmail: email !== undefined });
      return { ...wanted, message: messageOf(wanted.cause), medium, on };
    });
  }

  /** What became of a message. Its key is made of the message: told twice, it is known. */
  end(member: string, ended: Ended): Promise<CommandOutcome> {
    const key = derivedId(`message ended\n${ended.message}`);
    const caller = {
      actor: 'system:letters',
      correlationId: ended.message,
      origin: 'live',
      idempotency: { key, bodyHash: key },
    } as const;
    return this.execute(member, caller, () => ended);
  }

  private execute(
    member: string,
    caller: Caller,
    prepare: () => CorrespondenceCommand | Refusal | Promise<CorrespondenceCommand | Refusal>,
  ): Promise<CommandOutcome> {
    const stream = streamOf(member);
    return this.core.commands.execute({ decider: correspondence, stream, subject: member, prepare }, caller);
  }
}

const streamOf = (member: string): string => `correspondence-${member}`;

/** The id of a message is the one that the outbox knows it by. */
export const messageOf = ({ event }: OrderedMessage['cause']): string => outboxId(event, RECIPIENT);
