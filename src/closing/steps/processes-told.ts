import type { EventMetadata } from '../../event-store/codec/event-metadata.js';
import type { EventStore, Position } from '../../event-store/event-store.port.js';
import { copyNameOf } from '../../reactors/process-copy.js';
import { correlationOf, type Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { untilReached } from '../until-reached.js';

/**
 * Waits until every process was told of the day and of all that came of it: what they order makes events, and these are
 * told as well, until none that the closing is the cause of is left untold. What members do meanwhile is not waited for.
 */
export const processesTold = (name: string): ClosingStep => ({
  name,
  run: async (closing) => {
    const { events } = closing.core;
    let changed = 0;
    for (let told = await events.head(); ;) {
      await all(closing, told);
      const head = await events.head();
      const made = await caused(events, correlationOf(closing.day), told, head);
      if (made === 0) return { changed };
      changed += made;
      told = head;
    }
  },
});

/** Waits until all of them have seen the log up to a position. */
const all = async ({ processes, store }: Closing, position: Position): Promise<void> => {
  for (const followed of processes) {
    const open = () => store.open(copyNameOf(followed)).catch(() => undefined);
    await untilReached(`the process ${followed.process.name}`, open, position);
  }
};

/** How many events after a position and up to another the closing of the day is the cause of. */
const caused = async (events: EventStore, correlation: string, after: Position, to: Position): Promise<number> => {
  let count = 0;
  for (let from = after; from < to;) {
    const page = await events.readAll(from);
    for (const { position, metadata } of page.events)
      if (position <= to && (JSON.parse(metadata) as EventMetadata).correlationId === correlation) count += 1;
    if (page.through === from) break;
    from = page.through;
  }
  return count;
};
