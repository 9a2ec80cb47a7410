import type { View } from '../../../projections/define-view.js';
import type { Position } from '../../event-store/event-store.port.js';
import type { Touched } from '../../views/engine-report.js';
import type { ViewProgress } from '../../views/host/view-progress.js';
import type { DocumentReader } from '../../views/reading/document-reader.js';
import { subjectOfDocument } from '../../views/folding.js';

/** What a member is told: which of his read models changed, and the position up to which he knows now. */
export interface Change {
  readonly position: Position;
  readonly views: readonly string[];
}
export type ChangeListener = (change: Change) => void;

const MOST_LISTENERS = 10_000;
const MOST_PER_MEMBER = 10;

/**
 * Tells members of changes to their read models as they become visible. It keeps nothing: who comes back with the position
 * that he heard last is told what changed since, from the positions of his documents.
 */
export class MemberFeed {
  private readonly listeners = new Map<string, Set<ChangeListener>>();
  private count = 0;

  constructor(
    private readonly progress: ViewProgress,
    private readonly documents: DocumentReader,
    private readonly views: readonly View[],
  ) {
    progress.onTouched((touched) => this.tell(touched));
  }

  /** Begins to listen; `undefined` where there are too many already. The answer ends it. */
  listen(member: string, listener: ChangeListener): (() => void) | undefined {
    const mine = this.listeners.get(member) ?? new Set<ChangeListener>();
    if (this.count >= MOST_LISTENERS || mine.size >= MOST_PER_MEMBER) return undefined;
    this.listeners.set(member, mine.add(listener));
    this.count += 1;
    return () => {
      if (!mine.delete(listener)) return;
      this.count -= 1;
      if (mine.size === 0) this.listeners.delete(member);
    };
  }

  /** The position that a member who listens now knows. */
  get position(): Position {
    const { visible } = this.progress;
    return visible < 0n ? 0n : visible;
  }

  /** What changed since a position, `undefined` for nothing. */
  async since(member: string, known: Position): Promise<Change | undefined> {
    const { position } = this;
    const changed: string[] = [];
    for (const view of this.views)
      if (view.partition === 'subject' && (await this.documents.changedSince(view, member, known)))
        changed.push(view.name);
    return changed.length === 0 ? undefined : { position, views: changed };
  }

  private tell(touched: Touched): void {
    if (this.count === 0) return;
    const { position } = this;
    if (touched === 'many') {
      const every = { position, views: ['*'] };
      this.listeners.forEach((mine) => mine.forEach((listener) => listener(every)));
      return;
    }
    for (const [member, views] of byMember(touched))
      this.listeners.get(member)?.forEach((listener) => listener({ position, views: [...views] }));
  }
}

const byMember = (touched: Exclude<Touched, 'many'>): ReadonlyMap<string, ReadonlySet<string>> => {
  const members = new Map<string, Set<string>>();
  for (const [view, id] of touched) {
    const member = subjectOfDocument(id);
    members.set(member, (members.get(member) ?? new Set()).add(view));
  }
  return members;
};
