import type { Position } from '../event-store/event-store.port.js';

/** The copy that a view is served from, and how far it is. */
export interface Serving {
  readonly copy: string;
  /** an earlier one while this release's is being built: it moves no more */
  readonly version: number;
  readonly position: Position;
}

/** What became of documents since the report before; `many`: more than are named, or another process's work. */
export type Touched = readonly (readonly [view: string, id: string])[] | 'many';

/** How far a view's building is, in positions of the log. */
export interface Building {
  readonly view: string;
  readonly done: string;
  readonly total: string;
}

/** What the engine tells those who read. */
export interface EngineReport {
  /** by view; a view that is not there cannot be read yet */
  readonly serving: Readonly<Record<string, Serving>>;
  readonly touched: Touched;
  readonly building: readonly Building[];
  /** why the engine stands still at the moment */
  readonly failure?: string | undefined;
}
