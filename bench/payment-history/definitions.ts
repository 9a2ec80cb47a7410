import type { Definitions } from '../../src/views/definitions.js';
import type { View } from '../../projections/define-view.js';
import { paymentEvents } from './events.js';
import { paymentHistory } from './view.js';

/** What a thread that folds is told to fold when the measures start it. */
export const definitions: Definitions = {
  views: [paymentHistory as unknown as View],
  catalogue: paymentEvents,
  upcasters: {},
};
export const PAYMENT_DEFINITIONS = import.meta.url;
