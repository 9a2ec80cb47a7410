import { batchEvents } from './batches/events.js';
import { calendarEvents } from './calendar/events.js';
import { contractEvents } from './contracts/events.js';
import { correspondenceEvents } from './correspondence/events.js';
import { importEvents } from './imports/events.js';
import { membershipEvents } from './membership/events.js';
import { paymentEvents } from './payments/events.js';
import { addressChangeEvents } from './processes/address-change/events.js';
import { journalEvents } from './processes/journal/events.js';
import type { EventType } from './shared/event-type.js';

/** Every event type that this release writes, with its version, its shape and its personal fields. */
export const catalogue = {
  ...membershipEvents,
  ...contractEvents,
  ...paymentEvents,
  ...calendarEvents,
  ...addressChangeEvents,
  ...journalEvents,
  ...correspondenceEvents,
  ...batchEvents,
  ...importEvents,
};

export type EventName = keyof typeof catalogue;

/** The type of that name, `undefined` when this release does not know it. */
export const eventTypeOf = (name: string): EventType | undefined => (catalogue as Record<string, EventType>)[name];
