import type { DomainEvent } from '../../../domain/shared/decider.js';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { EventType, PersonalFields } from '../../../domain/shared/event-type.js';
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
  /** the id of the first of them, where it was derived before */
  readonly first?: string;
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
    const { stream, end, key, first, metadata } = encoding;
    const unhashed = {
      id: (index === 0 && first) || eventId(stream, key, index),
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
    const sealed = classes.length === 0 ? checked : await this.sealOwn(checked, classes, subject);
    const ofMany = sealed.some((event) => this.typeOf(event).items !== undefined);
    return ofMany ? Promise.all(sealed.map((event) => this.sealItems(event))) : sealed;
  }

  private async sealOwn<Event extends DomainEvent<string, Fields>>(
    checked: readonly Event[],
    classes: readonly RetentionClass[],
    subject: string | undefined,
  ): Promise<readonly (Event & { readonly data: Fields })[]> {
    if (subject === undefined) throw new Error(`${checked[0]!.type} holds personal data and names no subject`);
    const seal = await this.sealerOf(subject, classes);
    return checked.map((event) => ({ ...event, data: sealFields(this.typeOf(event).personal, event.data, seal) }));
  }

  /** Items of several members in one event: each under the key of its own. */
  private async sealItems(event: DomainEvent): Promise<DomainEvent> {
    const { items } = this.typeOf(event);
    if (items === undefined) return event;
    const data = event.data as Fields;
    const sealed: Fields[] = [];
    for (const item of data[items.field] as readonly Fields[]) {
      const seal = await this.sealerOf(item[items.member] as string, Object.values(items.personal));
      sealed.push(sealFields(items.personal, item, seal));
    }
    return { ...event, data: { ...data, [items.field]: sealed } };
  }

  private async sealerOf(subject: string, classes: readonly RetentionClass[]): Promise<Seal> {
    const keys = this.keys.heldOf(subject, classes) ?? (await this.keys.keysOf(subject, classes));
    return (content, name) => this.keys.seal(content, name, keys.get(name)!);
  }

  private typeOf({ type }: DomainEvent): EventType {
    const found = this.types(type);
    if (found === undefined) throw new Error(`${type} is not in the catalogue`);
    return found;
  }
}

type Fields = Readonly<Record<string, unknown>>;
type Seal = (content: unknown, name: RetentionClass) => unknown;

const sealFields = (personal: PersonalFields, checked: Fields, seal: Seal): Fields => {
  const sealed = { ...checked };
  for (const [field, name] of Object.entries(personal))
    if (sealed[field] !== undefined) sealed[field] = seal(sealed[field], name);
  return sealed;
};

/** In the order of the text; what is undefined is not written. */
const ordered = (
  { origin, occurredAt, actor, correlationId, causationId, idempotencyKey, bodyHash, subject }: EventMetadata,
  { effectiveOn }: DomainEvent,
): Record<keyof EventMetadata, string | undefined> => ({
  origin,
  occurredAt,
  effectiveOn,
  actor,
  correlationId,
  causationId,
  idempotencyKey,
  bodyHash,
  subject,
});
