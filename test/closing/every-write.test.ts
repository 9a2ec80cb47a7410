import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { eventTypeOf } from '../../domain/catalogue.js';
import { plusDays } from '../../domain/shared/calendar.js';
import { CommandExecutor } from '../../src/commands/command-executor.js';
import type { Core } from '../../src/core/open-core.js';
import { EventEncoder } from '../../src/event-store/codec/event-encoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { folders } from '../kit/folders.js';
import { storeWith } from '../kit/store-with.js';
import { leftBehind } from './left-behind.js';
import { closed } from './run.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

const newFolder = folders();
/** The first day closed: a member moves on it, notices and renewals have piled up. */
const DAY = plusDays(FIRST_DAY, 11);

/** A core whose store dies at one append, before it is written or after: nothing is heard of it from then on. */
const dyingAt = (core: Core, end: () => void, death: number, written: boolean): Core => {
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

describe('a closing whose store dies at an append', () => {
  it('is brought to the same end by the next one, whichever append it was, written or not', async () => {
    const [base, whole] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
    await tellSmallMutual(base, 3);
    cpSync(base, whole, { recursive: true });
    await closed(whole, DAY);
    const expected = await leftBehind(whole);
    let deaths = 0;
    for (let cut = true; cut; deaths += 1) {
      const folder = join(newFolder(), 'data');
      cpSync(base, folder, { recursive: true });
      cut = await closed(folder, DAY, DAY, (core, end) => dyingAt(core, end, deaths, deaths % 2 === 0)).then(
        () => false,
        () => true,
      );
      await closed(folder, DAY);
      expect(await leftBehind(folder)).toEqual(expected);
    }
    expect(deaths).toBeGreaterThan(10);
  }, 120_000);

  it('run twice changes nothing, and leaves the files as they are', async () => {
    const folder = join(newFolder(), 'data');
    await tellSmallMutual(folder, 3);
    const [once] = await closed(folder, DAY);
    const before = await leftBehind(folder);
    const [again] = await closed(folder, DAY);
    expect(once!.files).toHaveLength(1);
    expect(again).toEqual({
      date: DAY,
      steps: once!.steps.map(({ name }) => ({ name, changed: 0 })),
      files: once!.files,
    });
    expect(await leftBehind(folder)).toEqual(before);
  });
});
