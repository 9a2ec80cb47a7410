import { setTimeout as pause } from 'node:timers/promises';
import { Patience } from '../clock/patience.js';
import type { Position } from '../event-store/event-store.port.js';
import type { ViewCopy } from '../read-store/read-store.port.js';
import { StandsStill } from './stands-still.js';

const LOOK_MS = 3;
const PATIENCE_MS = 60_000;

/** Waits until a copy that others bring forward is at a position; throws `StandsStill` when it does not move. */
export const untilReached = async (
  who: string,
  open: () => Promise<ViewCopy | undefined>,
  position: Position,
  signal: AbortSignal,
  patience = new Patience(PATIENCE_MS),
): Promise<ViewCopy> => {
  let last: Position | undefined;
  do {
    signal.throwIfAborted();
    const copy = await open();
    const reached = copy && (await copy.checkpoint()).position;
    if (copy !== undefined && reached! >= position) return copy;
    if (reached !== last) patience.renew();
    last = reached;
    await pause(LOOK_MS);
  } while (!patience.isOver());
  throw new StandsStill(who);
};
