import type { Position } from '../../event-store/event-store.port.js';
import { copyNameOf } from '../../reactors/process-copy.js';
import { atWork } from '../at-work.js';
import type { Closing } from '../closing.js';
import type { ClosingStep } from '../closing-step.js';
import { OrdersMade } from '../orders-made.js';
import { untilReached } from '../until-reached.js';

/**
 * Waits until every process was told of all there is, the day's opening among it, and of all that came of it: what they
 * order makes events, and these are told as well, until there are no more. What members do meanwhile is not waited for.
 */
export const processesTold = (name: string): ClosingStep => ({
  name,
  run: async (closing) => {
    const { events } = closing.core;
    let told = await events.head();
    const made = new OrdersMade(closing, told);
    for (let before = -1; before < made.count;) {
      before = made.count;
      await all(closing, told);
      told = await events.head();
      await made.look(told);
    }
    return { changed: made.count };
  },
});

/** Waits until all of them have seen the log up to a position. */
const all = async ({ core, processes, store, signal }: Closing, position: Position): Promise<void> => {
  for (const followed of processes) {
    const { name } = followed.process;
    const told = {
      who: `the process ${name}`,
      open: () => store.open(copyNameOf(followed)).catch(() => undefined),
      atWork: atWork(core.events, name, position),
    };
    await untilReached(told, position, signal);
  }
};
