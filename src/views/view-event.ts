import type { ViewEvent } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { subjectOf } from '../event-store/codec/subject-of.js';
import type { Position, Revision, StoredEvent } from '../event-store/event-store.port.js';
import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';

/** An event on its way into documents. */
export interface IncomingEvent {
  readonly stream: string;
  readonly revision: Revision;
  readonly position: Position;
  readonly event: ViewEvent;
}

/** A stored event for views: decoded when the first of them looks, so that one that cannot be read stops its documents alone. */
class DecodedEvent {
  readonly type: string;
  readonly stream: string;
  private content: unknown;
  private metadata: EventMetadata | undefined;

  constructor(
    private readonly stored: StoredEvent,
    private readonly decoder: EventDecoder,
  ) {
    this.type = stored.type;
    this.stream = stored.stream;
  }

  get data(): unknown {
    return (this.content ??= this.decoder.decode(this.stored).data);
  }

  get occurredAt(): Instant {
    return this.known().occurredAt;
  }

  get effectiveOn(): CalendarDate | undefined {
    return this.known().effectiveOn;
  }

  get subject(): string | undefined {
    return subjectOf(this.stored.metadata);
  }

  private known(): EventMetadata {
    return (this.metadata ??= JSON.parse(this.stored.metadata) as EventMetadata);
  }
}

export const incoming = (stored: StoredEvent, decoder: EventDecoder): IncomingEvent => {
  const { stream, revision, position } = stored;
  return { stream, revision, position, event: new DecodedEvent(stored, decoder) as unknown as ViewEvent };
};
