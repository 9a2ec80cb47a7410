import type {
  Appended,
  Conflict,
  EventStore,
  Position,
  StoredEvent,
} from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { ids, wholeLog, wholeStream } from '../read-whole.js';
import { anEvent, aStream, events } from '../some-events.js';

const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
const won = (answer: Appended | Conflict): boolean => answer.outcome === 'appended';

/** Appends one event wherever the stream is by now, as a command handler does. */
const appendAtLast = async (store: EventStore, stream: string): Promise<string> => {
  const event = anEvent();
  for (;;) {
    const expected = (await store.last(stream))?.revision ?? 'none';
    if (won(await store.append(stream, expected, [event]))) return event.id;
  }
};

/** Follows the log by pages until told to stop, as a view does. */
const follow = async (store: EventStore, after: Position, stopped: () => boolean): Promise<StoredEvent[]> => {
  const seen: StoredEvent[] = [];
  for (let from = after; ;) {
    const last = stopped();
    const page = await store.readAll(from, { limit: 50 });
    seen.push(...page.events);
    if (last && page.through === from) return seen;
    from = page.through;
    await new Promise((resolve) => setImmediate(resolve));
  }
};

const expectNothingLate = async (writers: readonly EventStore[], readers: readonly EventStore[]): Promise<void> => {
  const before = await writers[0]!.head();
  const streams = times(16, aStream);
  let written = false;
  const following = readers.map((reader) => follow(reader, before, () => written));
  await Promise.all(
    times(64, async (caller) => {
      for (let turn = 0; turn < 5; turn++)
        await appendAtLast(writers[caller % writers.length]!, streams[caller % streams.length]!);
    }),
  );
  written = true;
  const log = await wholeLog(writers[0]!, before);
  expect(log).toHaveLength(64 * 5);
  expect(log.every(({ position }, index) => position > (log[index - 1]?.position ?? before))).toBe(true);
  for (const seen of await Promise.all(following)) expect(ids(seen)).toEqual(ids(log));
};

export const concurrency = (): void =>
  overEveryAdapter('many at once', ({ one, two }) => {
    one('of 50 appends at one revision exactly one wins', async (store) => {
      const stream = aStream();
      for (const expected of ['none', 0, 1] as const) {
        const answers = await Promise.all(times(50, () => store.append(stream, expected, [anEvent()])));
        expect(answers.filter(won)).toHaveLength(1);
        const actual = expected === 'none' ? 0 : expected + 1;
        expect(answers.filter((answer) => !won(answer))).toEqual(times(49, () => ({ outcome: 'conflict', actual })));
      }
      expect(await store.readStream(stream)).toHaveLength(3);
    });

    one('of 50 batches at one revision one is there whole', async (store) => {
      const stream = aStream();
      const batches = times(50, () => events(4));
      const answers = await Promise.all(batches.map((batch) => store.append(stream, 'none', batch)));
      expect(ids(await store.readStream(stream))).toEqual(ids(batches[answers.findIndex(won)]!));
    });

    one('200 appends to streams of their own all succeed', async (store) => {
      const streams = times(200, aStream);
      const answers = await Promise.all(streams.map((stream) => store.append(stream, 'none', events(2))));
      expect(answers.every(won)).toBe(true);
      for (const stream of streams) expect(await store.readStream(stream)).toHaveLength(2);
    });

    one('no reader sees a position before every smaller one, while 64 callers append', (store) =>
      expectNothingLate([store], [store, store]),
    );

    two('nor over two instances', (store, other) => expectNothingLate([store, other], [store, other]));

    two('of appends at one revision from two instances exactly one wins', async (store, other) => {
      const stream = aStream();
      const answers = await Promise.all(
        times(50, (index) => [store, other][index % 2]!.append(stream, 'none', [anEvent()])),
      );
      expect(answers.filter(won)).toHaveLength(1);
      expect(await wholeStream(other, stream)).toEqual(await wholeStream(store, stream));
    });
  });
