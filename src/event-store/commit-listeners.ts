import type { Position } from './event-store.port.js';

type Listener = (position: Position) => void;

/** Who is told of commits. One that throws harms neither the commit nor the others: it ends as a warning of the process. */
export class CommitListeners {
  private readonly listeners = new Set<{ readonly tell: Listener }>();

  get none(): boolean {
    return this.listeners.size === 0;
  }

  /** Returns the way to stop. The same function added twice is told twice. */
  add(tell: Listener): () => void {
    const entry = { tell };
    this.listeners.add(entry);
    return () => void this.listeners.delete(entry);
  }

  tell(position: Position): void {
    for (const { tell } of this.listeners) {
      try {
        tell(position);
      } catch (error) {
        process.emitWarning(`a listener to appends threw: ${String(error)}`, 'EventStoreWarning');
      }
    }
  }
}
