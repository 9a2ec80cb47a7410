import { accountEvents } from './account/events.js';
import { mandateEvents } from './mandates/events.js';

export const paymentEvents = { ...mandateEvents, ...accountEvents };
