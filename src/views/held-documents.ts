import type { Folding } from './folding.js';

/** Characters of JSON that the copies of this thread hold together at most: some 80 MiB once parsed. */
const MOST = 33_554_432;
let holders = 0;

interface Held {
  readonly folding: Folding;
  readonly size: number;
}

/**
 * Documents of one copy as they were written last, so that the next page need not read them again; the longest unused
 * give way. They are right only while nobody else writes to the copy: the holder learns it with each write.
 */
export class HeldDocuments {
  private readonly documents = new Map<string, Held>();
  private size = 0;
  private counted = false;

  /** Hands a document out; it is held again once what was folded on it is written. */
  take(id: string): Folding | undefined {
    const found = this.documents.get(id);
    if (found === undefined) return undefined;
    this.documents.delete(id);
    this.size -= found.size;
    return found.folding;
  }

  /** `size`: characters of its JSON. A parked document is not held: whoever takes it back does so in the store. */
  put(folding: Folding, size: number): void {
    if (folding.parked !== undefined) return;
    if (!this.counted) holders += 1;
    this.counted = true;
    this.documents.set(folding.id, { folding, size });
    this.size += size;
    for (const oldest of this.documents.keys()) {
      if (this.size <= MOST / holders) return;
      this.take(oldest);
    }
  }

  clear(): void {
    if (this.counted) holders -= 1;
    this.counted = false;
    this.documents.clear();
    this.size = 0;
  }
}
