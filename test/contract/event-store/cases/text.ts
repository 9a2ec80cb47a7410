import fc from 'fast-check';
import type { EventStore } from '../../../../src/event-store/event-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { wholeLog } from '../read-whole.js';
import { anEvent, aStream } from '../some-events.js';

const expectKept = async (store: EventStore, value: unknown): Promise<void> => {
  const [stream, before] = [aStream(), await store.head()];
  const event = anEvent({ data: JSON.stringify({ value }), metadata: JSON.stringify({ origin: 'live', value }) });
  await store.append(stream, 'none', [event]);
  const stored = { ...event, stream, revision: 0 };
  expect(await store.readStream(stream)).toMatchObject([stored]);
  expect(await store.readFold(stream)).toMatchObject([{ data: event.data }]);
  expect(await store.last(stream)).toMatchObject(stored);
  expect(await wholeLog(store, before)).toMatchObject([stored]);
};

const SAMPLES = {
  accents: 'Éloïse Lœuvre, à Sète, n° 12 bis',
  'combining accents, which are not composed': 'e\u0301 is not é',
  emoji: '👩🏽‍🦽🇫🇷',
  'line separators': 'one\u2028two\u2029three',
  'control characters': 'a\u0000b\u0001c\u001fd\u007f\r\n\t',
  'a lone surrogate': '\ud800 and \udfff',
  'a byte order mark': '\ufeffx',
  quotes: `"'\\/\``,
  'numbers as JSON.stringify writes them': [0, -0, 1e21, 1e-7, 0.1 + 0.2, 2 ** 53, Number.MIN_VALUE, Number.MAX_VALUE],
  'a long text': 'é'.repeat(100_000),
  'nothing, in all its forms': [null, {}, [], '', [null, [{}]]],
  'odd keys': JSON.parse('{"__proto__":1,"constructor":2,"":3,"toString":4,"10":5}') as unknown,
};

export const text = (): void =>
  overEveryAdapter('text', ({ one }) => {
    Object.entries(SAMPLES).forEach(([title, value]) =>
      one(`${title} come back byte for byte`, (store) => expectKept(store, value)),
    );

    one('any JSON comes back byte for byte', (store) =>
      fc.assert(
        fc.asyncProperty(fc.jsonValue(), (value) => expectKept(store, JSON.parse(JSON.stringify(value)))),
        { numRuns: 60 },
      ),
    );

    one('type, version, time and hash come back as given', async (store) => {
      const stream = aStream();
      const event = anEvent({ type: 'WithdrawalRequested', version: 12, hash: `1:${'0f'.repeat(32)}` });
      await store.append(stream, 'none', [event]);
      expect(await store.last(stream)).toMatchObject({ ...event, stream });
    });
  });
