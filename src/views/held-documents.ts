import { LRUCache } from 'lru-cache';
import type { Folding } from './folding.js';

/** Characters of JSON that one copy holds at most (some 60 MiB once parsed), and how many copies of a thread do. */
const MOST = 25_165_824;
const HOLDERS = 3;
let holders = 0;

/**
 * Documents of one copy as they were written last, so that the next page need not read them again; the longest unused
 * give way. They are right only while nobody else writes to the copy and all that was folded on them is written: at the
 * first doubt the holder lets go of all.
 */
export class HeldDocuments {
  private documents: LRUCache<string, Folding> | undefined;

  get(id: string): Folding | undefined {
    return this.documents?.get(id);
  }

  /** `size`: characters of its JSON. A parked document is not held: whoever takes it back does so in the store. */
  put(folding: Folding, size: number): void {
    if (folding.parked !== undefined) this.documents?.delete(folding.id);
    else this.open()?.set(folding.id, folding, { size: Math.max(1, size) });
  }

  clear(): void {
    if (this.documents) holders -= 1;
    this.documents = undefined;
  }

  private open(): LRUCache<string, Folding> | undefined {
    if (this.documents || holders >= HOLDERS) return this.documents;
    holders += 1;
    return (this.documents = new LRUCache({ maxSize: MOST }));
  }
}
