import type { EventStore, LogFilter, LogPage, Position } from './event-store.port.js';

export interface SubscribeFilter extends LogFilter {
  /**
   * So many milliseconds a page without events waits for one that has some, and is given with it or as one with others;
   * not one that goes just as far as `span` lets it: who is behind goes on page by page.
   */
  readonly gatherMs?: number;
}

/**
 * Pages of the log after a position, for ever: the history first, then what is appended, woken by commits and without
 * polling. Ends when `signal` aborts. A page that only moves `through` forward is given as well, so it can be kept.
 */
export async function* subscribe(
  store: Pick<EventStore, 'readAll' | 'onAppended'>,
  after: Position,
  signal: AbortSignal,
  { gatherMs = 0, ...filter }: SubscribeFilter = {},
): AsyncGenerator<LogPage> {
  let wake: () => void = () => undefined;
  // A mark and not the position told: two positions told may come in any order, and the same one twice.
  let told = false;
  const stop = store.onAppended(() => {
    told = true;
    wake();
  });
  const aborted = (): void => wake();
  signal.addEventListener('abort', aborted);
  try {
    let given = after;
    let due = 0; // when pages without events are given
    for (let from = after; !signal.aborted;) {
      told = false;
      const page = await store.readAll(from, filter);
      const moved = page.through > from;
      const isFull = filter.span !== undefined && page.through - from === BigInt(filter.span);
      from = page.through;
      if (from > given && due === 0) due = performance.now() + gatherMs;
      if (page.events.length > 0 || isFull || (from > given && performance.now() >= due)) {
        [given, due] = [from, 0];
        yield page;
      } else if (!moved && !told && !signal.aborted) {
        await woken((resolve) => (wake = resolve), due);
      }
    }
  } finally {
    signal.removeEventListener('abort', aborted);
    stop();
  }
}

/** Resolves when it is woken, or at a moment (0: none). */
const woken = async (waking: (wake: () => void) => void, at: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  await new Promise<void>((resolve) => {
    waking(resolve);
    if (at > 0) timer = setTimeout(resolve, Math.max(1, at - performance.now()));
  });
  clearTimeout(timer);
};
