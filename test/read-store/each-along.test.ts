import { eachAlong } from '../../src/read-store/each-along.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';

const COUNT = 1_001;
const INDEX = ['state', 'day'];
const idOf = (number: number) => number.toString(16).padStart(32, '0');
const documents = Array.from({ length: COUNT }, (_one, number) => ({
  id: idOf(number),
  state: number % 7 === 0 ? 'ended' : 'open',
  day: `2026-01-${String(28 - (number % 28)).padStart(2, '0')}`,
}));

describe('the documents along an index', () => {
  it('are all found in its order, however many pages they fill', async () => {
    const store = new MemoryReadStore();
    await store.create({ copy: 'days@1.1', view: 'days', version: 1, indexes: [INDEX] });
    const copy = await store.open('days@1.1');
    const stored = documents.map((one) => ({
      id: one.id,
      body: JSON.stringify(one),
      position: 1n,
      sources: '{}',
      parked: undefined,
      keys: { state: one.state, day: one.day },
    }));
    await copy.load(stored);
    const found: object[] = [];
    for await (const one of eachAlong(copy, { index: INDEX, equal: ['open'], to: '2026-01-27' })) found.push(one);
    const expected = documents
      .filter(({ state, day }) => state === 'open' && day <= '2026-01-27')
      .sort((one, other) => (`${one.day}${one.id}` < `${other.day}${other.id}` ? -1 : 1));
    expect(expected.length).toBeGreaterThan(500);
    expect(found).toEqual(expected);
  });
});
