import type { DomainEvent } from '../../../domain/shared/decider.js';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { EventType } from '../../../domain/shared/event-type.js';
import type { RetentionClass } from '../../../domain/shared/personal.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import { eventId } from '../event-id.js';
import type { EventToAppend, Revision } from '../event-store.port.js';
import { hashOf } from '../hash-chain.js';
import type { EventMetadata } from './event-metadata.js';

/** The end of a stream that events are appended to: revision -1 before the first. */
export interface StreamEnd {
  readonly revision: Revision;
  readonly hash: string;
  readonly recordedAt: Instant;
}

export interface EncodedEvent {
  readonly event: EventToAppend;
  /** as a fold reads it back: personal blocks sealed, nothing but type and data */
  readonly sealed: DomainEvent;
}

export interface Encoding {
  readonly stream: string;
  readonly end: StreamEnd;
  readonly now: Instant;
  /** from which the events' ids are derived */
  readonly key: string;
  readonly metadata: EventMetadata;
}

type Types = (name: string) => EventType | undefined;

/** Turns what a decider decided into stored text: checked by its schema, sealed, written, chained. */
export class EventEncoder {
  constructor(
    private readonly types: Types,
    private readonly keys: KeyRing,
  ) {}

  async encode(events: readonly DomainEvent[], encoding: Encoding): Promise<readonly EncodedEvent[]> {
    const sealed = await this.sealAll(events, encoding.metadata.subject);
    const recordedAt = encoding.now > encoding.end.recordedAt ? encoding.now : encoding.end.recordedAt;
    let { hash } = encoding.end;
    return sealed.map((event, index) => {
      const written = this.write(event, index, encoding, recordedAt, hash);
      hash = written.hash;
      return { event: written, sealed: { type: event.type, data: event.data } };
    });
  }

  private write(
    event: DomainEvent,
    index: number,
    encoding: Encoding,
    recordedAt: Instant,
    previous: string,
  ): EventToAppend {
    const { stream, end, key, metadata } = encoding;
    const unhashed = {
      id: eventId(stream, key, index),
      type: event.type,
      version: this.typeOf(event).version,
      recordedAt,
      data: JSON.stringify(event.data),
      metadata: JSON.stringify(ordered(metadata, event)),
    };
    return { ...unhashed, hash: hashOf(previous, { ...unhashed, stream, revision: end.revision + 1 + index }) };
  }

  /** What a schema refuses makes no key. */
  private async sealAll(events: readonly DomainEvent[], subject: string | undefined): Promise<readonly DomainEvent[]> {
    const checked = events.map((event) => ({ ...event, data: this.typeOf(event).data.parse(event.data) }));
    const classes = [...new Set(checked.flatMap((event) => Object.values(this.typeOf(event).personal)))];
    if (classes.length === 0) return checked;
    if (subject === undefined) throw new Error(`${events[0]!.type} holds personal data and names no subject`);
    const keys = await this.keys.keysOf(subject, classes);
    const seal = (content: unknown, name: RetentionClass): unknown => this.keys.seal(content, name, keys.get(name)!);
    return checked.map((event) => ({ ...event, data: sealData(this.typeOf(event), event.data, seal) }));
  }

  private typeOf({ type }: DomainEvent): EventType {
    const found = this.types(type);
    if (found === undefined) throw new Error(`${type} is not in the catalogue`);
    return found;
  }
}

const sealData = (
  { personal }: EventType,
  checked: Readonly<Record<string, unknown>>,
  seal: (content: unknown, name: RetentionClass) => unknown,
): unknown => {
  const sealed = { ...checked };
  for (const [field, name] of Object.entries(personal))
    if (sealed[field] !== undefined) sealed[field] = seal(sealed[field], name);
  return sealed;
};

const ordered = (metadata: EventMetadata, { effectiveOn }: DomainEvent): EventMetadata => {
  const { origin, occurredAt, ...rest } = metadata;
  return { origin, occurredAt, ...(effectiveOn && { effectiveOn }), ...rest };
};
