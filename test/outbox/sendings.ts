import type { LetterMessage, MailMessage, Message, SmsMessage } from '../../src/outbox/message.js';
import type { Sending } from '../../src/outbox/outbox.js';
import { NOON } from '../kit/moment.js';

export const MAIL: MailMessage = {
  medium: 'mail',
  to: 'zoe@example.fr',
  subject: 'Votre prélèvement a été refusé',
  text: 'Bonjour,\n',
  html: '<p>Bonjour,</p>',
};
export const SMS: SmsMessage = { medium: 'sms', to: '+33612345678', text: 'Votre code : 123456' };
export const LETTER: LetterMessage = {
  medium: 'letter',
  registered: true,
  to: ['ZOÉ MARTIN', '44000 NANTES'],
  subject: 'Mise en demeure',
  html: '<p></p>',
};

/** A message to a member on account of one event. */
export const sending = (message: Message = MAIL, over: Partial<Sending> = {}): Sending => ({
  cause: { id: 'e'.repeat(32), origin: 'live', occurredAt: NOON },
  recipient: 'member',
  template: 'payment-refused',
  message,
  ...over,
});
