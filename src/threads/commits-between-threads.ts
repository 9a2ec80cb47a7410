import type { EventStore, Position } from '../event-store/event-store.port.js';

/**
 * Commits of this thread for another of the process, and those of the other for this one: sooner than a look at the file.
 * Each is told once, for what one thread is told by the other is news to its own listeners as well.
 */
export class CommitsBetweenThreads {
  private known: Position = -1n;
  private readonly unsubscribe: () => void;

  constructor(
    private readonly log: Pick<EventStore, 'onAppended' | 'noticed'>,
    tellOther: (position: Position) => void,
  ) {
    this.unsubscribe = log.onAppended((position) => this.isNews(position) && tellOther(position));
  }

  /** The other has told of a commit. */
  told(position: Position): void {
    if (this.isNews(position)) this.log.noticed?.(position);
  }

  stop(): void {
    this.unsubscribe();
  }

  private isNews(position: Position): boolean {
    if (position <= this.known) return false;
    this.known = position;
    return true;
  }
}
