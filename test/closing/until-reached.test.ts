import { atWork } from '../../src/closing/at-work.js';
import { Patience } from '../../src/clock/patience.js';
import { StandsStill } from '../../src/closing/stands-still.js';
import { untilReached } from '../../src/closing/until-reached.js';
import type { ViewCopy } from '../../src/read-store/read-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { ProcessJournal } from '../../src/reactors/process-journal.js';
import { cores } from '../kit/cores.js';
import { standStill } from '../kit/stand-still.js';

const PATIENCE_MS = 120;

describe('a copy that others bring forward', () => {
  let copy: ViewCopy;
  let looks = 0;
  const signal = new AbortController().signal;
  beforeEach(async () => {
    const store = new MemoryReadStore();
    await store.create({ copy: 'process-leaving@1.1', view: 'process-leaving', version: 1, indexes: [] });
    [copy, looks] = [await store.open('process-leaving@1.1'), 0];
  });
  const reached = (during: (look: number) => void | Promise<void>, atWork = async () => false): Promise<ViewCopy> => {
    const open = async (): Promise<ViewCopy> => {
      await during((looks += 1));
      return copy;
    };
    return untilReached({ who: 'the process leaving', open, patience: new Patience(PATIENCE_MS), atWork }, 7n, signal);
  };
  const bringForward = async (): Promise<void> => {
    const from = (await copy.checkpoint()).position;
    await copy.write({ from, to: { position: 7n }, documents: [], fence: 0 });
  };

  it('is not said to stand still by a process that stood still itself', async () => {
    const during = (look: number) => (look === 3 ? standStill(3 * PATIENCE_MS) : look > 4 ? bringForward() : undefined);
    expect(await reached(during)).toBe(copy);
  });

  it('is said to stand still where it does not move', async () => {
    await expect(reached(() => undefined)).rejects.toThrow(StandsStill);
    expect(looks).toBeGreaterThan(1);
  });

  it('is waited for while others are at work on it', async () => {
    let asked = 0;
    const atWork = async (): Promise<boolean> => (asked += 1) < 4;
    expect(await reached(() => (asked === 3 ? bringForward() : undefined), atWork)).toBe(copy);
  });
});

describe('a process at work', () => {
  const { newFolder, open } = cores();

  it('is known by the events that it makes, each of them once', async () => {
    const core = await open(newFolder());
    const isAtWork = atWork(core.events, 'billing', 0n);
    expect(await isAtWork()).toBe(false);
    await new ProcessJournal(core, 'billing').birth();
    expect([await isAtWork(), await isAtWork()]).toEqual([true, false]);
    await new ProcessJournal(core, 'leaving').birth();
    expect(await isAtWork()).toBe(false);
  });
});
