import type { ReadStore } from '../read-store/read-store.port.js';
import type { ParkedAsked, ParkedDocument } from '../views/operating/parked-documents.js';
import type { AnyProcess } from './followed-process.js';
import { copyNameOf } from './process-copy.js';

const MOST_LISTED = 1_000;

/**
 * Instances of processes that take no more events, as documents of `process-<name>`. They are folded anew by the release
 * that mends their process and grows its version, not by a retry: what they order since would come out of its turn.
 */
export class ParkedInstances {
  constructor(
    private readonly store: ReadStore,
    private readonly processes: readonly AnyProcess[],
  ) {}

  async list({ view: only, document }: ParkedAsked = {}): Promise<readonly ParkedDocument[]> {
    const known = new Set((await this.store.copies()).map(({ copy }) => copy));
    const parked: ParkedDocument[] = [];
    for (const followed of this.processes) {
      const [view, copy] = [`process-${followed.process.name}`, copyNameOf(followed)];
      if (!known.has(copy) || (only !== undefined && only !== view)) continue;
      const found = await (await this.store.open(copy)).parked('', MOST_LISTED);
      const asked = found.filter(({ id }) => document === undefined || id === document);
      parked.push(...asked.map(({ id, parked: why }) => ({ view, document: id, parked: why ?? null })));
    }
    return parked;
  }
}
