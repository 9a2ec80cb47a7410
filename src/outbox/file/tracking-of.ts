import type { Message } from '../message.js';

const DIGITS = 13;

/** The reference that a registered letter bears and that whoever posts it answers by: `LR` and thirteen digits of its id. */
export const trackingOf = (id: string, message: Message): string | undefined =>
  message.medium === 'letter' && message.registered ? `LR${id.slice(0, DIGITS).toUpperCase()}` : undefined;
