import { accountEvents } from './account/events.js';
import { bankFileEvents } from './bank-files/events.js';
import { mandateEvents } from './mandates/events.js';

export const paymentEvents = { ...mandateEvents, ...accountEvents, ...bankFileEvents };
