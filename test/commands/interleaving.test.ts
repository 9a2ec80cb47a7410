import fc, { type Scheduler } from 'fast-check';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { BoxOffice, HALL, keyed } from './box-office.js';
import type { HallCommand } from './hall.js';
import { Contended } from '../../src/commands/command-executor.js';
import { storeWith } from '../kit/store-with.js';

interface Asked {
  readonly office: 0 | 1;
  readonly command: HallCommand;
  readonly key: string | undefined;
}

const commands: fc.Arbitrary<HallCommand> = fc.oneof(
  fc.record({ type: fc.constant('Take' as const), seats: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 1 }) }),
  fc.record({ type: fc.constant('Tip' as const), cents: fc.integer({ min: 1, max: 100 }) }),
);
const asked: fc.Arbitrary<readonly Asked[]> = fc
  .array(fc.record({ office: fc.constantFrom(0 as const, 1 as const), command: commands, again: fc.boolean() }), {
    maxLength: 12,
  })
  .map((list) =>
    list.flatMap(({ office, command, again }, index) => {
      const key = 'abcdefghijklm'[index];
      const other = office === 0 ? (1 as const) : (0 as const);
      return again
        ? [
            { office, command, key },
            { office: other, command, key },
          ]
        : [{ office, command, key: undefined }];
    }),
  );

/** A store whose every answer comes when the scheduler says. */
const scheduled = (store: EventStore, scheduler: Scheduler): EventStore =>
  new Proxy(store, {
    get: (target, name: keyof EventStore) =>
      scheduler.scheduleFunction(async (...values: readonly unknown[]) =>
        (target[name] as (...values: readonly unknown[]) => unknown).apply(target, [...values]),
      ),
  });

const ask = (office: BoxOffice, { command, key }: Asked) =>
  office.do(command, key === undefined ? {} : { idempotency: keyed(key, JSON.stringify(command)) });

describe('two processes on one log', () => {
  it('end, however their steps fall, where one process ends that does one thing after the other', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.scheduler(), async (list, scheduler) => {
        const log = new MemoryEventStore();
        const offices = [new BoxOffice(scheduled(log, scheduler)), new BoxOffice(scheduled(log, scheduler))] as const;
        const outcomes = Promise.all(list.map((one) => ask(offices[one.office], one)));
        await scheduler.waitFor(outcomes);

        const alone = new BoxOffice(new MemoryEventStore());
        for (const one of list) await ask(alone, one);
        expect(await new BoxOffice(log).state()).toEqual(await alone.state());
        expect(await log.readStream(HALL)).toHaveLength((await alone.store.readStream(HALL)).length);
        const executed = (await outcomes).filter((one) => one.outcome === 'executed' && !one.repeated);
        expect(executed).toHaveLength((await log.readStream(HALL)).length);
      }),
      { numRuns: 150, seed: 20_261_124 },
    );
  }, 60_000);
});

describe('a log that never takes an append', () => {
  it('ends a command after so many tries, with nothing written', async () => {
    const log = new MemoryEventStore();
    let tries = 0;
    const refusing = storeWith(log, { append: async () => ((tries += 1), { outcome: 'conflict', actual: 'none' }) });
    await expect(new BoxOffice(refusing).take([1])).rejects.toThrow(Contended);
    expect(tries).toBe(50);
    expect(await log.head()).toBe(0n);
  });
});
