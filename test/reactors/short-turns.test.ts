import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { ShortTurns } from '../../src/reactors/short-turns.js';
import { cores } from '../kit/cores.js';
import { greetingOf } from './greeting.js';
import { join, settled } from './mutual.js';

const { newFolder, open } = cores();

const busy = (ms: number): void => {
  for (const end = performance.now() + ms; performance.now() < end;);
};

/** Counts the turns of the event loop until it is told to stop. */
const turnsOfTheLoop = (): (() => number) => {
  let turns = 0;
  const count = (): void => {
    turns += 1;
    handle = setImmediate(count);
  };
  let handle = setImmediate(count);
  return () => (clearImmediate(handle), turns);
};

describe('work that shares its thread with answers to requests', () => {
  it('goes on in the same turn while that one is short', async () => {
    const turns = new ShortTurns();
    await turns.next();
    expect(turns.over).toBe(false);
    busy(2);
    expect(turns.over).toBe(true);
  });

  it('lets what waits in after each turn, however many pieces share the thread, each in its turn', async () => {
    const turns = new ShortTurns();
    const done: string[] = [];
    const piece = async (name: string): Promise<void> => {
      for (let part = 0; part < 5; part += 1) {
        if (turns.over) await turns.next();
        busy(2);
        done.push(name);
      }
    };
    const stop = turnsOfTheLoop();
    await Promise.all([piece('a'), piece('b')]);
    expect(stop()).toBeGreaterThanOrEqual(8);
    expect(done.join('')).toMatch(/^a(ba|ab)+b$/);
  });

  it('does not hold the thread while a process that is behind folds a page of events', async () => {
    const [core, store] = [await open(newFolder()), new MemoryReadStore()];
    for (let index = 0; index < 120; index += 1) await join(core, String(index).padStart(32, '0'));
    const { process, ...rest } = greetingOf(core);
    const slow = {
      ...rest,
      process: { ...process, evolve: (...of: Parameters<typeof process.evolve>) => (busy(2), process.evolve(...of)) },
    };
    const stop = turnsOfTheLoop();
    const reactors = new Reactors({ core, store, processes: [slow] });
    await settled(core, store, slow);
    expect(stop()).toBeGreaterThanOrEqual(100);
    await reactors.stop();
  });
});
