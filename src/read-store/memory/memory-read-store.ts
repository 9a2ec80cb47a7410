import { ReadStoreError } from '../read-store.error.js';
import type { CopyDefinition, CopyState, Mark, Pointer, ReadStore, ViewCopy } from '../read-store.port.js';
import { MemoryCopy } from './memory-copy.js';

interface Held {
  definition: CopyState;
  readonly documents: MemoryCopy;
}

/** Read models that live as long as this object: for tests, and to fold beside what is stored. */
export class MemoryReadStore implements ReadStore {
  private readonly held = new Map<string, Held>();
  private readonly slots = new Map<string, Pointer>();
  private readonly timeline: Mark[] = [];

  async copies(): Promise<readonly CopyState[]> {
    return [...this.held.values()].map(({ definition }) => definition);
  }

  async create(definition: CopyDefinition, note?: string): Promise<void> {
    if (!this.held.has(definition.copy))
      this.held.set(definition.copy, { definition: { ...definition, note }, documents: new MemoryCopy(definition) });
  }

  async note(copy: string, note: string | undefined): Promise<void> {
    const held = this.there(copy);
    held.definition = { ...held.definition, note };
  }

  async open(copy: string): Promise<ViewCopy> {
    return this.there(copy).documents;
  }

  async drop(copy: string): Promise<void> {
    this.held.delete(copy);
  }

  async pointers(): Promise<Readonly<Record<string, Pointer>>> {
    return Object.fromEntries(this.slots);
  }

  async point(slot: string, expected: string | undefined, pointer: Pointer): Promise<boolean> {
    if (this.slots.get(slot)?.current !== expected) return false;
    this.slots.set(slot, pointer);
    return true;
  }

  async lastMark(notLaterThan?: string): Promise<Mark | undefined> {
    return this.timeline.findLast(({ latest }) => notLaterThan === undefined || latest <= notLaterThan);
  }

  async addMark(mark: Mark): Promise<void> {
    if (mark.position > (this.timeline.at(-1)?.position ?? -1n)) this.timeline.push(mark);
  }

  async close(): Promise<void> {
    // what lives in memory is left to the collector
  }

  private there(copy: string): Held {
    const held = this.held.get(copy);
    if (held === undefined) throw new ReadStoreError('read-store.copy-dropped', `there is no copy ${copy}`);
    return held;
  }
}
