import { LRUCache } from 'lru-cache';
import { Id } from '../../domain/shared/ids.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { EventStore } from '../event-store/event-store.port.js';

const HELD = 50_000;

/** Whose the streams `<kind>-<id>` are, by the subject of their first event, which never changes. */
export class Holders {
  private readonly held = new LRUCache<string, string>({ max: HELD });

  constructor(
    private readonly events: EventStore,
    private readonly kind: 'contract' | 'mandate',
  ) {}

  /** The member who holds it; `undefined` where there is none of that id. */
  async holderOf(id: string): Promise<string | undefined> {
    const known = this.held.get(id);
    if (known !== undefined || !Id.safeParse(id).success) return known;
    const [first] = await this.events.readStream(`${this.kind}-${id}`, -1, 1);
    const holder = first && (JSON.parse(first.metadata) as EventMetadata).subject;
    if (holder !== undefined) this.held.set(id, holder);
    return holder;
  }
}
