import type { DomainEvent } from '../../domain/shared/decider.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { Rendered } from '../outbox/rendered.js';

/** A message in its words, with the event that it is about. */
export interface Worded {
  readonly event: DomainEvent;
  readonly metadata: EventMetadata;
  readonly rendered: Rendered;
}
