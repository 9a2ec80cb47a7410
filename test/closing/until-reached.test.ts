import { Patience } from '../../src/clock/patience.js';
import { StandsStill } from '../../src/closing/stands-still.js';
import { untilReached } from '../../src/closing/until-reached.js';
import type { ViewCopy } from '../../src/read-store/read-store.port.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
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
  const reached = (during: (look: number) => void | Promise<void>): Promise<ViewCopy> => {
    const open = async (): Promise<ViewCopy> => {
      await during((looks += 1));
      return copy;
    };
    return untilReached('the process leaving', open, 7n, signal, new Patience(PATIENCE_MS));
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
});
