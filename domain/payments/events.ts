import { accountEvents } from './account/events.js';
import { mandateEvents } from './mandates/events.js';

export type { AccountEvent } from './account/events.js';
export const paymentEvents = { ...mandateEvents, ...accountEvents };
