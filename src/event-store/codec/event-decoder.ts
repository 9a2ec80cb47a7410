import type { DomainEvent } from '../../../domain/shared/decider.js';
import type { EventType } from '../../../domain/shared/event-type.js';
import type { Upcaster } from '../../../migrations/events/upcaster.js';
import { StartRefused } from '../../config/start-refused.js';
import type { FoldedEvent } from '../event-store.port.js';

/** A stored event that this release cannot read. */
export class UnreadableEvent extends Error {
  readonly code = 'event-store.unreadable-event';
  constructor(
    readonly type: string,
    detail: string,
  ) {
    super(detail);
    this.name = 'UnreadableEvent';
  }
}

type Types = Readonly<Record<string, EventType>>;
type Upcasters = Readonly<Record<string, Readonly<Record<number, Upcaster>>>>;

/** Turns stored text into an event of the current version; personal blocks stay sealed. */
export class EventDecoder {
  constructor(
    private readonly types: Types,
    private readonly upcasters: Upcasters,
  ) {
    assertWhole(types, upcasters);
  }

  decode({ type, version, data }: Pick<FoldedEvent, 'type' | 'version' | 'data'>): DomainEvent {
    const current = this.types[type]?.version;
    if (current === undefined) throw new UnreadableEvent(type, `event type ${type} is unknown to this release`);
    if (version > current)
      throw new UnreadableEvent(type, `${type} v${version} is of a later release (this one reads v${current})`);
    let content = parse(type, data);
    for (let from = version; from < current; from += 1) content = this.hop(type, from)(content as never);
    return { type, data: content };
  }

  private hop(type: string, from: number): Upcaster {
    const found = this.upcasters[type]?.[from];
    if (found === undefined) throw new UnreadableEvent(type, `${type} was never of version ${from}`);
    return found;
  }
}

const parse = (type: string, data: string): unknown => {
  try {
    return JSON.parse(data);
  } catch {
    throw new UnreadableEvent(type, `the data of an event ${type} is not JSON`);
  }
};

const assertWhole = (types: Types, upcasters: Upcasters): void => {
  for (const [type, { version }] of Object.entries(types))
    for (let from = 1; from < version; from += 1)
      if (upcasters[type]?.[from] === undefined)
        throw new StartRefused(
          'events.upcaster-missing',
          `${type}: no upcaster from v${from} to v${from + 1} in migrations/events`,
        );
};
