import { createTransport } from 'nodemailer';
import type { Message } from '../message.js';
import { mailOptions } from '../smtp/mail-options.js';
import type { Envelope } from '../transport.port.js';
import { trackingOf } from './tracking-of.js';

interface WrittenForm {
  readonly extension: 'eml' | 'json';
  readonly bytes: Buffer;
}

/** A mail as RFC 5322 has it; an SMS or a letter as JSON for whoever takes it on. The same bytes each time. */
export const writtenForm = async (envelope: Envelope, message: Message, from: string): Promise<WrittenForm> => {
  if (message.medium !== 'mail') {
    const { id, at } = envelope;
    const text = JSON.stringify({ id, at, tracking: trackingOf(id, message), ...message }, undefined, 2);
    return { extension: 'json', bytes: Buffer.from(`${text}\n`) };
  }
  const composed = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });
  const { message: bytes } = await composed.sendMail(mailOptions(envelope, message, from));
  return { extension: 'eml', bytes: bytes as Buffer };
};
