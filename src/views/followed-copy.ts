import type { View } from '../../projections/define-view.js';
import type { Position } from '../event-store/event-store.port.js';
import type { Checkpoint, DocumentWrite, ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import type { DecodedPage } from './decoded-page.js';
import type { Follower } from './follower.js';
import { byDocument } from './documents-of.js';
import { Folding } from './folding.js';
import { HeldDocuments } from './held-documents.js';
import { toWrite } from './view-document.js';

/** Another process holds the view's lease and has written: this one must not. */
class FencedOff extends Error {
  override readonly name = 'FencedOff';
}

/** Where a copy was when it was looked at; `edits` as `ViewCopy` counts them. */
interface Place {
  readonly edits: number | undefined;
  /** its own checkpoint, from which the next write goes */
  readonly written: Checkpoint;
  /** the same, or farther where what lies between changes none of its documents */
  readonly reached: Checkpoint;
}

/** In this order: what is replaced in between is noticed by the write. */
const placeOf = async (copy: ViewCopy): Promise<Place> => {
  const edits = await copy.edits?.();
  const written = await copy.checkpoint();
  return { edits, written, reached: written };
};

/** So many positions may be looked at before a checkpoint of nothing else is written: to read them again takes no time. */
const MOST_UNWRITTEN = 10_000n;

/** A page of so many events is one of many: its documents are held for the next one. */
const FULL = 500;

/**
 * A copy that is brought forward page by page: each document is loaded once, folded and written once, the checkpoint with
 * them. The write says whether the copy is still where it was read; if not, it is read again. So an event takes effect
 * exactly once, whatever is killed when and whoever else folds the same copy.
 */
export class FollowedCopy implements Follower {
  private readonly held = new HeldDocuments();

  private constructor(
    readonly view: View,
    readonly name: string,
    private readonly copy: ViewCopy,
    private at: Place,
    private readonly fence: number,
  ) {}

  static async open(store: ReadStore, view: View, name: string, fence: number): Promise<FollowedCopy> {
    const copy = await store.open(name);
    return new FollowedCopy(view, name, copy, await placeOf(copy), fence);
  }

  get position(): Position {
    return this.at.reached.position;
  }

  get seen(): Checkpoint['seen'] {
    return this.at.reached.seen;
  }

  /** Takes what is new to it of a page; answers the ids of the documents that it wrote. */
  async take(page: DecodedPage): Promise<readonly string[]> {
    while (page.end.position > this.position) {
      if (page.after > this.position) throw new Error(`${this.name} is at ${this.position}, before ${page.after}`);
      const written = await this.attempt(page);
      if (written !== undefined) return written;
      await this.lookAgain();
    }
    return [];
  }

  /** Is its checkpoint behind what it has read? That is so for a moment, where nothing read changed a document. */
  get unwritten(): boolean {
    return this.at.written.position < this.position;
  }

  /** Writes the checkpoint up to what it has read. */
  async settle(): Promise<void> {
    while (this.unwritten) if (!(await this.write([], this.at.reached))) await this.lookAgain();
  }

  private async attempt(page: DecodedPage): Promise<readonly string[] | undefined> {
    const written = await this.fold(page).catch(
      (error: unknown) => (this.held.clear(), Promise.reject(error as Error)),
    );
    if (page.events.length < FULL) this.held.clear();
    return written;
  }

  private async fold({ events, end }: DecodedPage): Promise<readonly string[] | undefined> {
    const { edits, reached, written } = this.at;
    const from = reached.position;
    const groups = byDocument(
      this.view,
      events.filter(({ position }) => position > from),
    );
    const foldings = await this.load([...groups.keys()]);
    const documents = foldings.map((folding) => {
      const was = folding.position === 0n ? undefined : folding.position;
      for (const one of groups.get(folding.id)!) folding.take(one);
      return toWrite(this.view, folding, was);
    });
    const to = { position: end.position, seen: end.seen ?? reached.seen };
    if (documents.length === 0 && to.position - written.position < MOST_UNWRITTEN)
      this.at = { ...this.at, reached: to };
    else if (!(await this.write(documents, to))) return undefined;
    if (edits !== undefined)
      foldings.forEach((folding, at) => this.held.put(folding, documents[at]!.body?.length ?? 0));
    return documents.map(({ id }) => id);
  }

  /** False where the copy has moved since it was looked at: nothing is written then. */
  private async write(documents: readonly DocumentWrite[], to: Checkpoint): Promise<boolean> {
    const { edits, written } = this.at;
    const batch = { from: written.position, to, documents, fence: this.fence, edits };
    const result = await this.copy.write(batch);
    if (result === 'fenced') throw new FencedOff(`${this.name} is held by another process`);
    if (result === 'written') this.at = { edits, written: to, reached: to };
    return result === 'written';
  }

  /** What was read from there on without a change stays read: it changes nothing, whoever else has written. */
  private async lookAgain(): Promise<void> {
    this.held.clear();
    const { written, reached } = this.at;
    const there = await placeOf(this.copy);
    const isPart = there.written.position >= written.position && there.written.position < reached.position;
    this.at = isPart ? { ...there, reached } : there;
  }

  private async load(ids: readonly string[]): Promise<readonly Folding[]> {
    const held = ids.map((id) => this.held.get(id));
    const stored = await this.copy.getMany(ids.filter((_id, at) => held[at] === undefined));
    return ids.map((id, at) => held[at] ?? new Folding(this.view, id, stored.get(id)));
  }
}
