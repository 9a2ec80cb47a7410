/** What is sent, opened: it exists at the edge alone and is stored by a file transport only. */
export type Message = MailMessage | SmsMessage | LetterMessage;
export type Medium = Message['medium'];

export interface MailMessage {
  readonly medium: 'mail';
  /** one address, without a name */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export interface SmsMessage {
  readonly medium: 'sms';
  /** E.164: `+33612345678` */
  readonly to: string;
  readonly text: string;
}

/** A letter on paper. */
export interface LetterMessage {
  readonly medium: 'letter';
  /** with acknowledgement of receipt */
  readonly registered: boolean;
  /** two to six lines of 38 characters at most, as NF Z10-011 has them */
  readonly to: readonly string[];
  readonly subject: string;
  readonly html: string;
}
