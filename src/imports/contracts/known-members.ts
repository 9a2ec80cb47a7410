import { LRUCache } from 'lru-cache';
import type { Core } from '../../core/open-core.js';

const HELD = 50_000;

/** Members by number or id, those who have joined. */
export class KnownMembers {
  private readonly held = new LRUCache<string, string>({ max: HELD });

  constructor(private readonly core: Pick<Core, 'secrets' | 'lookup' | 'events'>) {}

  /** The id of a member named in a file; `undefined` for nobody. */
  async find(named: string): Promise<string | undefined> {
    const held = this.held.get(named);
    if (held !== undefined) return held;
    const id = await this.idOf(named);
    const has = id !== undefined && (await this.core.events.last(`member-${id}`)) !== undefined;
    if (!has) return undefined;
    this.held.set(named, id);
    return id;
  }

  private async idOf(named: string): Promise<string | undefined> {
    const { secrets, lookup } = this.core;
    return named.length === 32 ? named : secrets.ownerOf('member-number', lookup.token('member-number', named));
  }
}
