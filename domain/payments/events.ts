import { accountEvents } from './account/events.js';
import { bankAccountEvents } from './bank-accounts/events.js';
import { bankFileEvents } from './bank-files/events.js';
import { cardPaymentEvents } from './card-payments/events.js';
import { mandateEvents } from './mandates/events.js';

export type { AccountEvent } from './account/events.js';
export const paymentEvents = {
  ...mandateEvents,
  ...accountEvents,
  ...bankAccountEvents,
  ...cardPaymentEvents,
  ...bankFileEvents,
};
