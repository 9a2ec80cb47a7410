import { createTransport, type Transporter } from 'nodemailer';
import type { Message } from '../message.js';
import { NotHandedOver } from '../not-handed-over.js';
import type { Envelope, Transport } from '../transport.port.js';
import { mailOptions } from './mail-options.js';

const TIMEOUTS = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 };
/** Faults that come before the text is sent. A connection that breaks says nothing of what was sent over it. */
const BEFORE_TEXT = new Set(['EDNS', 'EAUTH', 'EENVELOPE', 'ETLS']);

/** Mail through an SMTP server, `smtps://user:password@host` or `smtp://…`. */
export class SmtpTransport implements Transport {
  readonly repeatable = false;
  private readonly transporter: Transporter;

  constructor(
    url: string,
    private readonly from: string,
  ) {
    this.transporter = createTransport({ url, ...TIMEOUTS });
  }

  async send(envelope: Envelope, message: Message): Promise<void> {
    if (message.medium !== 'mail') throw new NotHandedOver('outbox.not-a-mail');
    try {
      await this.transporter.sendMail(mailOptions(envelope, message, this.from));
    } catch (error) {
      throw notSent(error as SmtpFault) ? new NotHandedOver(`outbox.smtp-${codeOf(error as SmtpFault)}`) : error;
    }
  }
}

interface SmtpFault {
  /** the server's answer: 4xx or 5xx is a refusal, whatever was under way (RFC 5321 §4.2.1) */
  readonly responseCode?: number;
  readonly code?: string;
  readonly syscall?: string;
}

const notSent = ({ responseCode, syscall, code }: SmtpFault): boolean =>
  (responseCode ?? 0) >= 400 || syscall === 'connect' || BEFORE_TEXT.has(code ?? '');

const codeOf = ({ responseCode, code }: SmtpFault): string => String(responseCode ?? code ?? 'fault').toLowerCase();
