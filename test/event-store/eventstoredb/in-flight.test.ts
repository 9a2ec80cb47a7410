import { InFlight } from '../../../src/event-store/eventstoredb/in-flight.js';

describe('work in flight', () => {
  it('is bounded, and taken in the order it came', async () => {
    const [inFlight, started] = [new InFlight(3), [] as number[]];
    let [running, most] = [0, 0];
    const work = (index: number) => async (): Promise<number> => {
      started.push(index);
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
      return index;
    };
    const done = await Promise.all(Array.from({ length: 20 }, (_, index) => inFlight.run(work(index))));
    expect(done).toEqual(started);
    expect(most).toBe(3);
  });

  it('goes on after work that failed', async () => {
    const inFlight = new InFlight(1);
    const failing = inFlight.run(() => Promise.reject(new Error('failed')));
    const next = inFlight.run(async () => 'done');
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('done');
    await expect(inFlight.settled()).resolves.toBeUndefined();
  });

  it('is refused when 10,000 wait', async () => {
    const inFlight = new InFlight(1);
    let free = (): void => undefined;
    const first = inFlight.run(() => new Promise<void>((resolve) => (free = resolve)));
    const waiting = Array.from({ length: 10_000 }, () => inFlight.run(async () => undefined));
    await expect(inFlight.run(async () => undefined)).rejects.toMatchObject({ code: 'event-store.busy' });
    free();
    await Promise.all([first, ...waiting]);
    await inFlight.settled();
  });
});
