import { eventTypeOf } from '../../domain/catalogue.js';
import { CommandExecutor } from '../../src/commands/command-executor.js';
import type { Core } from '../../src/core/open-core.js';
import { EventEncoder } from '../../src/event-store/codec/event-encoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { storeWith } from '../kit/store-with.js';

/** A core whose store dies at one append, before it is written or after: nothing is heard of it from then on. */
export const dyingAt = (core: Core, end: () => void, death: number, written: boolean): Core => {
  let appends = 0;
  const alive = <Arguments extends unknown[], Result>(work: (...given: Arguments) => Promise<Result>) =>
    (async (...given: Arguments) => {
      if (appends > death) throw new Error('cut off');
      return work(...given);
    }) as (...given: Arguments) => Promise<Result>;
  const append: EventStore['append'] = async (...given) => {
    if (appends > death) throw new Error('cut off');
    appends += 1;
    if (appends <= death) return core.events.append(...given);
    if (written) await core.events.append(...given);
    end();
    throw new Error('cut off');
  };
  const { events } = core;
  const store = storeWith(events, {
    append,
    readStream: alive((...given) => events.readStream(...given)),
    readFold: alive((...given) => events.readFold(...given)),
    readAll: alive((...given) => events.readAll(...given)),
    head: alive(() => events.head()),
  });
  const encoder = new EventEncoder(eventTypeOf, core.keys);
  return { ...core, events: store, commands: new CommandExecutor(store, encoder, core.decoder, core.clock) };
};
