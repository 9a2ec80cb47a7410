import { MAX_APPEND_EVENTS } from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { anEvent, aStream, events } from '../some-events.js';

const ofLength = (length: number): string => JSON.stringify('x'.repeat(length - 2));
const tooLarge = { name: 'EventStoreError', code: 'event-store.too-large' };

export const limits = (): void =>
  overEveryAdapter('limits', ({ one }) => {
    one('an append of 1,000 events is taken, one of 1,001 is refused and nothing is written', async (store) => {
      const [stream, other] = [aStream(), aStream()];
      expect(await store.append(stream, 'none', events(MAX_APPEND_EVENTS))).toMatchObject({ revision: 999 });
      await expect(store.append(other, 'none', events(MAX_APPEND_EVENTS + 1))).rejects.toMatchObject(tooLarge);
      expect(await store.last(other)).toBeUndefined();
    });

    one('an append near 1 MiB is taken, one over it is refused and nothing is written', async (store) => {
      const [stream, other] = [aStream(), aStream()];
      const large = (bytes: number): ReturnType<typeof anEvent> => anEvent({ data: ofLength(bytes) });
      expect(await store.append(stream, 'none', [large(1_047_000)])).toMatchObject({ revision: 0 });
      await expect(store.append(other, 'none', [large(1_048_576)])).rejects.toMatchObject(tooLarge);
      await expect(store.append(other, 'none', [large(524_300), large(524_300)])).rejects.toMatchObject(tooLarge);
      await expect(store.append(other, 'none', [large(20_000_000)])).rejects.toMatchObject(tooLarge);
      expect(await store.last(other)).toBeUndefined();
    });

    one('the limit counts bytes, not characters, and the envelope with them', async (store) => {
      const stream = aStream();
      await expect(
        store.append(stream, 'none', [anEvent({ data: JSON.stringify('é'.repeat(530_000)) })]),
      ).rejects.toMatchObject(tooLarge);
      await expect(store.append(stream, 'none', events(1_000, { data: ofLength(900) }))).rejects.toMatchObject(
        tooLarge,
      );
      expect(await store.append(stream, 'none', events(1_000, { data: ofLength(600) }))).toMatchObject({
        revision: 999,
      });
    });

    one('a refused append does not fail those beside it', async (store) => {
      const streams = Array.from({ length: 10 }, aStream);
      const answers = await Promise.allSettled(
        streams.map((stream, index) => store.append(stream, 'none', events(index === 5 ? 1_001 : 1))),
      );
      expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(9);
    });

    one('a revision that is none is refused, and does not fail those beside it', async (store) => {
      const stream = aStream();
      const wrong = [-1, 0.5, Number.NaN, 2 ** 53].map((expected) => store.append(aStream(), expected, [anEvent()]));
      const right = store.append(stream, 'none', [anEvent()]);
      const answers = await Promise.allSettled(wrong);
      expect(answers.map((answer) => answer.status === 'rejected' && answer.reason instanceof RangeError)).toEqual(
        Array.from({ length: 4 }, () => true),
      );
      expect(await right).toMatchObject({ outcome: 'appended' });
    });
  });
