import type { Happened } from '../../domain/processes/process.js';
import type { DomainEvent } from '../../domain/shared/decider.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { derivedId } from '../event-store/event-id.js';
import type { StoredEvent } from '../event-store/event-store.port.js';

/** An event as a process is told of it, with what its orders take over from it. */
export interface Cause {
  readonly happened: Happened<DomainEvent>;
  readonly origin: EventMetadata['origin'];
  readonly correlationId: string;
}

/** What is kept of an event that is told again later: the last day that opened. */
export interface KeptCause extends Pick<Cause, 'origin' | 'correlationId'> {
  readonly event: DomainEvent;
  readonly id: string;
  readonly stream: string;
}

/** Throws `UnreadableEvent`. */
export const causeOf = (process: string, stored: StoredEvent, decoder: EventDecoder): Cause => {
  const { origin, correlationId, subject } = JSON.parse(stored.metadata) as EventMetadata;
  const { id, stream } = stored;
  return told(process, { event: decoder.decode(stored), id, stream, origin, correlationId }, subject);
};

export const told = (
  process: string,
  { event, id, stream, origin, correlationId }: KeptCause,
  subject?: string,
): Cause => ({
  happened: { event, id, stream, subject, derive: (name) => derivedId(`process\n${process}\n${id}\n${name}`) },
  origin,
  correlationId,
});

export const kept = ({ happened: { event, id, stream }, origin, correlationId }: Cause): KeptCause => ({
  event,
  id,
  stream,
  origin,
  correlationId,
});
