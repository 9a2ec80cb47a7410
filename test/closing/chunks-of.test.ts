import fc from 'fast-check';
import { chunksOf } from '../../src/closing/batches/chunks-of.js';

const sizes = fc.array(fc.integer({ min: 1, max: 60_000 }), { maxLength: 60 });
const itemsOf = (lengths: readonly number[]) =>
  lengths.map((length, index) => ({ index, text: 'é'.repeat(length / 2) }));

describe('the chunks of a file’s items', () => {
  it('hold all items in their order, and stay below 500 KiB', () => {
    fc.assert(
      fc.property(sizes, (lengths) => {
        const chunks = chunksOf(itemsOf(lengths));
        expect(chunks.flat()).toEqual(itemsOf(lengths));
        for (const chunk of chunks) {
          expect(chunk.length).toBeGreaterThan(0);
          expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThan(500 * 1_024);
        }
      }),
    );
  });

  it('are the same for what a crash left over', () => {
    fc.assert(
      fc.property(sizes, (lengths) => {
        const chunks = chunksOf(itemsOf(lengths));
        const left = chunksOf(itemsOf(lengths).slice(chunks[0]?.length ?? 0));
        expect(left).toEqual(chunks.slice(1));
      }),
    );
  });

  it('hold 500 items at most', () => {
    const lengths = chunksOf(itemsOf(Array.from({ length: 1_001 }, () => 1))).map(({ length }) => length);
    expect(lengths).toEqual([500, 500, 1]);
  });
});
