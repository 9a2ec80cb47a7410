import { setTimeout as pause } from 'node:timers/promises';
import { Patience } from '../clock/patience.js';
import type { Position } from '../event-store/event-store.port.js';
import type { ViewCopy } from '../read-store/read-store.port.js';
import { StandsStill } from './stands-still.js';

const LOOK_MS = 3;
const PATIENCE_MS = 60_000;

/** A copy that others bring forward. */
export interface Awaited {
  readonly who: string;
  readonly open: () => Promise<ViewCopy | undefined>;
  /** whether they did something since this was asked before, for as long as their copy does not move */
  readonly atWork?: () => Promise<boolean>;
  readonly patience?: Patience;
}

/** Waits until a copy is at a position; throws `StandsStill` when it does not move and nobody is at work on it. */
export const untilReached = async (
  { who, open, atWork, patience = new Patience(PATIENCE_MS) }: Awaited,
  position: Position,
  signal: AbortSignal,
): Promise<ViewCopy> => {
  for (let last: Position | undefined; ;) {
    signal.throwIfAborted();
    const copy = await open();
    const reached = copy && (await copy.checkpoint()).position;
    if (copy !== undefined && reached! >= position) return copy;
    if (reached !== last) patience.renew();
    last = reached;
    await pause(LOOK_MS);
    if (!patience.isOver()) continue;
    if (!(await atWork?.())) throw new StandsStill(who);
    patience.renew();
  }
};
