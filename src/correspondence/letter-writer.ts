import { lastDayToLeave } from '../../domain/correspondence/rules/last-day-to-leave.js';
import type { OrderedMessage } from '../../domain/correspondence/state.js';
import { dayInParis, type CalendarDate } from '../../domain/shared/calendar.js';
import type { Core } from '../core/open-core.js';
import type { Message } from '../outbox/message.js';
import type { Outbox, SendOutcome } from '../outbox/outbox.js';
import type { Rendered } from '../outbox/rendered.js';
import { addresseeOf, type Addressee } from './addressee.js';
import { CorrespondenceCommands, RECIPIENT } from './correspondence-commands.js';
import { wordingOf } from './wording-of.js';

/** It may have arrived: an operator says whether it did (`/v1/operations/messages`), and it is not repeated before. */
export class Uncertain extends Error {
  readonly code = 'outbox.uncertain';
}

/** `ended-before`: it had come to its end already. */
export type Written =
  { readonly outcome: 'handed-over' | 'ended-before' } | { readonly outcome: 'refused'; readonly reason: string };

/** Puts messages that were ordered into words and hands them over, each once. */
export class LetterWriter {
  private readonly commands: CorrespondenceCommands;

  constructor(
    private readonly core: Core,
    private readonly outbox: Outbox,
  ) {
    this.commands = new CorrespondenceCommands(core);
  }

  /**
   * Brings a message to its end, handed over or refused. Cut off and done again it says
   * the same words under the same id. Throws `Uncertain`, and what a transport or a store throws: then do it again later.
   */
  async send(member: string, message: string): Promise<Written> {
    const ordered = (await this.commands.of(member))[message];
    if (ordered?.status !== 'waiting') return { outcome: 'ended-before' };
    const on = this.commands.today();
    const addressee = await addresseeOf(this.core, member, on);
    if (addressee === undefined) return this.refused(member, message, 'correspondence.member-erased');
    const { event, metadata, rendered } = await wordingOf(this.core, ordered);
    if (await this.isTooLate(message, lastDayToLeave(event)))
      return this.refused(member, message, 'correspondence.day-passed');
    const { origin, occurredAt } = metadata;
    const sent = await this.outbox.send({
      cause: { id: ordered.cause.event, origin, occurredAt },
      recipient: RECIPIENT,
      template: ordered.template,
      message: addressed(ordered, addressee, rendered),
    });
    return this.ended(member, message, sent);
  }

  private async ended(member: string, message: string, sent: SendOutcome): Promise<Written> {
    if (sent.outcome === 'uncertain') throw new Uncertain();
    if (sent.outcome !== 'sent')
      return this.refused(member, message, sent.outcome === 'refused' ? sent.code : 'correspondence.not-live');
    const { at, tracking } = sent;
    const left = { message, on: dayInParis(at), ...(tracking !== undefined && { tracking }) };
    await this.commands.end(member, { type: 'RecordHandOver', ...left });
    return { outcome: 'handed-over' };
  }

  /** What left in time, though nobody wrote so, is not late. */
  private async isTooLate(message: string, last: CalendarDate | undefined): Promise<boolean> {
    if (last === undefined || this.commands.today() <= last) return false;
    const state = await this.outbox.stateOf(message);
    if (state === 'uncertain') throw new Uncertain();
    return state !== 'sent';
  }

  private async refused(member: string, message: string, reason: string): Promise<Written> {
    await this.commands.end(member, { type: 'RecordRefusedMessage', message, on: this.commands.today(), reason });
    return { outcome: 'refused', reason };
  }
}

/** A mail to who has no address for it any more goes by post. */
const addressed = (
  { medium }: Pick<OrderedMessage, 'medium'>,
  { email, lines }: Addressee,
  { subject, text, html }: Rendered,
): Message =>
  medium === 'mail' && email !== undefined
    ? { medium, to: email, subject, text, html }
    : { medium: 'letter', registered: medium === 'registered-letter', to: lines, subject, html };
