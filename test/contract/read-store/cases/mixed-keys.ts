import fc from 'fast-check';
import type { Find, Key } from '../../../../src/read-store/read-store.port.js';
import { MemoryReadStore } from '../../../../src/read-store/memory/memory-read-store.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { batch, COPY, permit } from '../some-documents.js';

const KEYS: readonly Key[] = ['', 'a', 'é', '10', -1, 0, 10, 2.5];
const key = fc.constantFrom(...KEYS);
const bound = fc.option(key, { nil: undefined });
const asked = fc.record({ equal: fc.subarray<Key>(['ann']), from: bound, to: bound, descending: fc.boolean() });

export const mixedKeys = (): void =>
  overEveryAdapter('keys of both types', (on) => {
    on('are found in one order on every store: numbers, then texts by their bytes', async ({ copy }) => {
      const memory = new MemoryReadStore();
      await memory.create(COPY);
      const model = await memory.open(COPY.copy);
      const documents = KEYS.flatMap((on, index) =>
        ['ann', 7].map((holder) => permit(`${holder}:${index}`, { keys: { holder, on, zone: 'A', number: on } })),
      );
      for (const one of [copy, model]) expect(await one.write(batch(0n, 1n, documents))).toBe('written');
      await fc.assert(
        fc.asyncProperty(asked, fc.nat(documents.length - 1), async (question, index) => {
          const find: Find = { index: ['holder', 'on'], limit: 5, ...question };
          const possible = documents.filter(({ keys }) => question.equal.every((holder) => keys.holder === holder));
          const { id, keys } = possible[index % possible.length]!;
          for (const one of [find, { ...find, after: { keys: [keys.holder!, keys.on!], id } }])
            expect(await copy.find(one)).toEqual(await model.find(one));
        }),
        { numRuns: 60 },
      );
    });
  });
