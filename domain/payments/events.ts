import { accountEvents } from './account/events.js';
import { cardPaymentEvents } from './card-payments/events.js';
import { mandateEvents } from './mandates/events.js';

export const paymentEvents = { ...mandateEvents, ...accountEvents, ...cardPaymentEvents };
