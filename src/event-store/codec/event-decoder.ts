import type { z } from 'zod';
import type { DomainEvent } from '../../../domain/shared/decider.js';
import type { EventType } from '../../../domain/shared/event-type.js';
import type { Upcaster } from '../../../migrations/events/upcaster.js';
import { StartRefused } from '../../config/start-refused.js';
import type { StoredEvent } from '../event-store.port.js';
import { storedShape } from './stored-shape.js';
import { UnreadableEvent } from './unreadable-event.js';

type Stored = Pick<StoredEvent, 'type' | 'version' | 'data'> & Partial<Pick<StoredEvent, 'stream' | 'revision'>>;
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

  /** `UnreadableEvent` names the place when it is given, or the event brings its stream. */
  decode(event: Stored, stream = event.stream): DomainEvent {
    const { type, version, data } = event;
    const current = this.types[type]?.version;
    const refuse = refusal(event, stream);
    if (current === undefined) return refuse(`event type ${type} is unknown to this release`);
    if (version > current) return refuse(`${type} v${version} is of a later release (this one reads v${current})`);
    if (!this.hops(type, version, current)) return refuse(`${type} was never of version ${version}`);
    try {
      let content = JSON.parse(data) as unknown;
      for (let from = version; from < current; from += 1) content = this.upcasters[type]![from]!(content as never);
      return { type, data: content };
    } catch (error) {
      return refuse(`the data of ${type} v${version} cannot be read (${(error as Error).name})`);
    }
  }

  /** The same with its data held against the shape of its type: what a fold does not look at is looked at here. */
  checked(event: Stored, stream = event.stream): DomainEvent {
    const decoded = this.decode(event, stream);
    const { error } = storedShape(this.types[event.type]!).safeParse(decoded.data);
    if (error === undefined) return decoded;
    const [{ path, code }] = error.issues as [z.core.$ZodIssue];
    return refusal(
      event,
      stream,
    )(`the data of ${event.type} v${event.version} are not of its shape: /${path.join('/')} ${code}`);
  }

  private hops(type: string, version: number, current: number): boolean {
    return version === current || this.upcasters[type]?.[version] !== undefined;
  }
}

const refusal =
  ({ type, revision }: Stored, stream: string | undefined) =>
  (why: string): never => {
    throw new UnreadableEvent(type, why, stream === undefined ? undefined : `${stream}@${revision}`);
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
