import type { SendMailOptions } from 'nodemailer';
import type { MailMessage } from '../message.js';
import type { Envelope } from '../transport.port.js';

/** A mail as the library takes it: the address is given as one, and no text of ours is read as a file or fetched. */
export const mailOptions = ({ id, messageId, at }: Envelope, mail: MailMessage, from: string): SendMailOptions => ({
  from,
  to: { name: '', address: mail.to },
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  messageId,
  date: new Date(at),
  // the boundaries of its parts are made of it: the same message has the same bytes
  ...({ baseBoundary: id } as object),
  disableFileAccess: true,
  disableUrlAccess: true,
  headers: { 'Auto-Submitted': 'auto-generated' },
});
