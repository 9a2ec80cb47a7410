import type { Instant } from '../../domain/shared/calendar.js';
import type { Clock } from '../clock/clock.js';
import { messageFault } from './message-fault.js';
import type { Medium, Message } from './message.js';
import { NotHandedOver } from './not-handed-over.js';
import { outboxId } from './outbox-id.js';
import type { OutboxMark, OutboxMarks, OutboxState } from './outbox-marks.port.js';
import type { Transport } from './transport.port.js';

export interface Sending {
  /** the event on whose account it is sent */
  readonly cause: { readonly id: string; readonly origin: 'live' | 'import' | 'demo'; readonly occurredAt: Instant };
  /** role of the recipient, a word: `member`, `former-address`; one message an event and role */
  readonly recipient: string;
  readonly template: string;
  readonly message: Message;
}

/** `uncertain` is for an operator to settle: it may have arrived, and is not repeated. */
export type SendOutcome =
  | { readonly outcome: 'not-sent' }
  | { readonly outcome: 'refused'; readonly code: string }
  | { readonly outcome: 'uncertain'; readonly id: string }
  /** `at`: when that was known */
  | { readonly outcome: 'sent'; readonly id: string; readonly at: Instant; readonly tracking?: string };

/**
 * What goes out on account of events, each once: over a transport that may repeat itself exactly once, over any other
 * at most once without an operator's word. Nothing goes out for what was imported or made up.
 */
export class Outbox {
  constructor(
    private readonly marks: OutboxMarks,
    private readonly transports: Readonly<Record<Medium, Transport>>,
    private readonly clock: Clock,
    /** right-hand side of message ids */
    private readonly domain: string,
  ) {}

  /** Throws `NotHandedOver` (ask again later) and what the store of marks throws. */
  async send({ cause, recipient, template, message }: Sending): Promise<SendOutcome> {
    if (cause.origin !== 'live') return { outcome: 'not-sent' };
    const code = messageFault(message);
    if (code !== undefined) return { outcome: 'refused', code };
    const id = outboxId(cause.id, recipient);
    const now = this.clock.now();
    const mark = await this.marks.insert({
      id,
      medium: message.medium,
      template,
      state: 'pending',
      messageId: `<${id}@${this.domain}>`,
      createdAt: now,
      changedAt: now,
    });
    if (mark.state !== 'sent' && mark.medium !== message.medium)
      return { outcome: 'refused', code: 'outbox.medium-differs' };
    if (await this.begun(mark)) await this.handOver(mark, cause.occurredAt, message);
    const { state, changedAt: at } = (await this.marks.mark(id))!;
    if (state !== 'sent') return { outcome: 'uncertain', id };
    const tracking = this.transports[mark.medium].trackingOf?.(id, message);
    return { outcome: 'sent', id, at, ...(tracking !== undefined && { tracking }) };
  }

  /** What is known of a message; `undefined`: nobody tried to send it. */
  async stateOf(id: string): Promise<OutboxState | undefined> {
    return (await this.marks.mark(id))?.state;
  }

  /** An operator's word on what is uncertain: it arrived, or it is to be sent again. False where it was not uncertain. */
  async settle(id: string, arrived: boolean): Promise<boolean> {
    return this.marks.move(id, 'uncertain', arrived ? 'sent' : 'pending', this.clock.now());
  }

  /** Uncertain from before it is handed over until it is known to have been. */
  private async begun(mark: OutboxMark): Promise<boolean> {
    if (mark.state === 'uncertain') return this.transports[mark.medium].repeatable;
    return mark.state === 'pending' && (await this.marks.move(mark.id, 'pending', 'uncertain', this.clock.now()));
  }

  private async handOver({ id, medium, messageId }: OutboxMark, at: Instant, message: Message): Promise<void> {
    try {
      await this.transports[medium].send({ id, messageId, at }, message);
    } catch (error) {
      if (error instanceof NotHandedOver) await this.marks.move(id, 'uncertain', 'pending', this.clock.now());
      throw error;
    }
    await this.marks.move(id, 'uncertain', 'sent', this.clock.now());
  }
}
