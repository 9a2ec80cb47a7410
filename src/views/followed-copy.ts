import type { View } from '../../projections/define-view.js';
import type { Position } from '../event-store/event-store.port.js';
import type { Checkpoint, ReadStore, ViewCopy } from '../read-store/read-store.port.js';
import type { DecodedPage } from './decoded-page.js';
import type { Follower } from './follower.js';
import { byDocument } from './documents-of.js';
import { Folding } from './folding.js';
import { fromStored, toWrite } from './view-document.js';

/** Another process holds the view's lease and has written: this one must not. */
class FencedOff extends Error {
  override readonly name = 'FencedOff';
}

/**
 * A copy that is brought forward page by page: each document is loaded once, folded and written once, the checkpoint with
 * them. The write says whether the copy is still where it was read; if not, it is read again. So an event takes effect
 * exactly once, whatever is killed when and whoever else folds the same copy.
 */
export class FollowedCopy implements Follower {
  private constructor(
    readonly view: View,
    readonly name: string,
    private readonly copy: ViewCopy,
    private reached: Checkpoint,
    private readonly fence: number,
  ) {}

  static async open(store: ReadStore, view: View, name: string, fence: number): Promise<FollowedCopy> {
    const copy = await store.open(name);
    return new FollowedCopy(view, name, copy, await copy.checkpoint(), fence);
  }

  get position(): Position {
    return this.reached.position;
  }

  get seen(): Checkpoint['seen'] {
    return this.reached.seen;
  }

  /** Takes what is new to it of a page; answers the ids of the documents that it wrote. */
  async take(page: DecodedPage): Promise<readonly string[]> {
    while (page.end.position > this.position) {
      if (page.after > this.position) throw new Error(`${this.name} is at ${this.position}, before ${page.after}`);
      const written = await this.attempt(page);
      if (written !== undefined) return written;
      this.reached = await this.copy.checkpoint();
    }
    return [];
  }

  private async attempt({ events, end }: DecodedPage): Promise<readonly string[] | undefined> {
    const from = this.position;
    const groups = byDocument(
      this.view,
      events.filter(({ position }) => position > from),
    );
    const loaded = await this.copy.getMany([...groups.keys()]);
    const documents = [...groups].map(([id, group]) => {
      const before = loaded.get(id);
      const folding = new Folding(this.view, id, before && fromStored(before));
      group.forEach((one) => folding.take(one));
      return toWrite(this.view, folding, before?.position);
    });
    const to = { position: end.position, seen: end.seen ?? this.reached.seen };
    const result = await this.copy.write({ from, to, documents, fence: this.fence });
    if (result === 'fenced') throw new FencedOff(`${this.name} is held by another process`);
    if (result === 'moved') return undefined;
    this.reached = to;
    return documents.map(({ id }) => id);
  }
}
