import { eventTypeOf } from '../../domain/catalogue.js';
import { CommandExecutor } from '../../src/commands/command-executor.js';
import type { Core } from '../../src/core/open-core.js';
import { EventEncoder } from '../../src/event-store/codec/event-encoder.js';
import { storeWith } from '../kit/store-with.js';

/** Around a core: another process tells something right after the first event of a type was stored. */
export const meanwhile = (after: string, tell: () => Promise<void>) => {
  let told = false;
  return (core: Core): Core => {
    const store = storeWith(core.events, {
      append: async (stream, expected, events) => {
        const result = await core.events.append(stream, expected, events);
        if (!told && events.some(({ type }) => type === after)) {
          told = true;
          await tell();
        }
        return result;
      },
    });
    const encoder = new EventEncoder(eventTypeOf, core.keys);
    return { ...core, events: store, commands: new CommandExecutor(store, encoder, core.decoder, core.clock) };
  };
};
