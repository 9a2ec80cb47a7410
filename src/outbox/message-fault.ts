import { Email, Phone } from '../../domain/shared/text.js';
import type { Message } from './message.js';

const BREAK = /\p{Cc}|\u2028|\u2029/u;
const ONE_ADDRESS = /^[^\s,;:<>()[\]\\"]+@[^\s,;:<>()[\]\\"@]+$/;
const MAX_LINES = 6;
const MAX_LINE = 38;
const MAX_SUBJECT = 200;

/**
 * Why a message is not given to a transport; `undefined`: nothing is wrong. An address with a line break or a list in it
 * would make further recipients, a subject with one further headers.
 */
export const messageFault = (message: Message): string | undefined => {
  if (!reachable(message)) return 'outbox.address-invalid';
  if (message.medium !== 'sms' && (BREAK.test(message.subject) || message.subject.length > MAX_SUBJECT))
    return 'outbox.subject-invalid';
  return undefined;
};

const reachable = (message: Message): boolean => {
  switch (message.medium) {
    case 'mail':
      return !BREAK.test(message.to) && ONE_ADDRESS.test(message.to) && Email.safeParse(message.to).success;
    case 'sms':
      return !BREAK.test(message.to) && Phone.safeParse(message.to).success;
    case 'letter':
      return message.to.length >= 2 && message.to.length <= MAX_LINES && message.to.every(isLine);
  }
};

const isLine = (line: string): boolean => line.trim() !== '' && line.length <= MAX_LINE && !BREAK.test(line);
