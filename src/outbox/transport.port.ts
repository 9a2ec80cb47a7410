import type { Instant } from '../../domain/shared/calendar.js';
import type { Message } from './message.js';

export interface Envelope {
  /** id of the outbox, 32 hex digits */
  readonly id: string;
  /** `<id@domain>`, the same at every attempt */
  readonly messageId: string;
  /** the moment of the cause, so that the same message has the same bytes */
  readonly at: Instant;
}

/** Takes a message on its way: mail, SMS, letters, each its own. */
export interface Transport {
  /** Sending one id again is no second message: what a crash left uncertain may be repeated. */
  readonly repeatable: boolean;
  /** Throws `NotHandedOver` where the message is certainly not on its way, anything else where that is not known. */
  send(envelope: Envelope, message: Message): Promise<void>;
  /** Reference that the post knows a registered letter by, made of its id: the same each time; absent: told later or never. */
  trackingOf?(id: string, message: Message): string | undefined;
}
