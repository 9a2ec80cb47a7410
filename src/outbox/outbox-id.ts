import { derivedId } from '../event-store/event-id.js';

/** The id of what goes to one recipient on account of an event, known before anything goes. */
export const outboxId = (causeId: string, recipient: string): string => derivedId(`outbox\n${causeId}\n${recipient}`);
