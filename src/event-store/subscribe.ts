import type { EventStore, LogFilter, LogPage, Position } from './event-store.port.js';

/**
 * Pages of the log after a position, for ever: the history first, then what is appended, woken by commits and without
 * polling. Ends when `signal` aborts. A page that only moves `through` forward is given as well, so it can be kept.
 */
export async function* subscribe(
  store: EventStore,
  after: Position,
  signal: AbortSignal,
  filter?: LogFilter,
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
    for (let from = after; !signal.aborted;) {
      told = false;
      const page = await store.readAll(from, filter);
      if (page.through > from) {
        from = page.through;
        yield page;
      } else if (!told && !signal.aborted) {
        await new Promise<void>((resolve) => (wake = resolve));
      }
    }
  } finally {
    signal.removeEventListener('abort', aborted);
    stop();
  }
}
