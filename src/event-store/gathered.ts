import type { EventStore } from './event-store.port.js';

/** Tells of commits at most so often: at once of one that stands alone, of those that follow it together. */
export const gathered = (
  store: Pick<EventStore, 'readAll' | 'onAppended'>,
  everyMs: number,
): Pick<EventStore, 'readAll' | 'onAppended'> => ({
  readAll: (after, filter) => store.readAll(after, filter),
  onAppended: (listener) => {
    let timer: NodeJS.Timeout | undefined;
    let last = -Infinity;
    const stop = store.onAppended((position) => {
      const tell = (): void => {
        timer = undefined;
        last = performance.now();
        listener(position);
      };
      const early = last + everyMs - performance.now();
      if (early <= 0) tell();
      else timer ??= setTimeout(tell, early);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  },
});
