import { LRUCache } from 'lru-cache';
import { Id } from '../../domain/shared/ids.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { EventStore } from '../event-store/event-store.port.js';

const HELD = 50_000;

/** Whose a contract is, by the subject of its first event, which never changes. */
export class ContractHolders {
  private readonly held = new LRUCache<string, string>({ max: HELD });

  constructor(private readonly events: EventStore) {}

  /** The member who holds it; `undefined` where there is no such contract. */
  async holderOf(contract: string): Promise<string | undefined> {
    const known = this.held.get(contract);
    if (known !== undefined || !Id.safeParse(contract).success) return known;
    const [first] = await this.events.readStream(`contract-${contract}`, -1, 1);
    const holder = first && (JSON.parse(first.metadata) as EventMetadata).subject;
    if (holder !== undefined) this.held.set(contract, holder);
    return holder;
  }
}
