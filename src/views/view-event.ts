import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { StoredEvent } from '../event-store/event-store.port.js';
import type { CalendarDate, Instant } from '../../domain/shared/calendar.js';

/** A stored event for views: data decoded once for all of them, metadata only when a view asks for it. */
export class DecodedEvent {
  readonly type: string;
  readonly data: unknown;
  readonly stream: string;
  private metadata: EventMetadata | undefined;

  constructor(
    private readonly stored: StoredEvent,
    decoder: EventDecoder,
  ) {
    this.type = stored.type;
    this.stream = stored.stream;
    this.data = decoder.decode(stored).data;
  }

  get occurredAt(): Instant {
    return this.known().occurredAt;
  }

  get effectiveOn(): CalendarDate | undefined {
    return this.known().effectiveOn;
  }

  private known(): EventMetadata {
    return (this.metadata ??= JSON.parse(this.stored.metadata) as EventMetadata);
  }
}
