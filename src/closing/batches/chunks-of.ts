const MOST_BYTES = 500 * 1_024;
const MOST_ITEMS = 500;
/** A sealed block is longer than what is in it: by the letters of its key, and by a third. */
const sealedBytes = (item: object): number => Math.ceil(1.4 * Buffer.byteLength(JSON.stringify(item))) + 300;

/** Items in their order, in chunks that stay below 500 KiB once they are sealed: what one event holds. */
export const chunksOf = <Item extends object>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const chunks: Item[][] = [];
  let bytes = Number.POSITIVE_INFINITY;
  for (const item of items) {
    const size = sealedBytes(item);
    if (bytes + size > MOST_BYTES || chunks.at(-1)!.length === MOST_ITEMS) {
      chunks.push([]);
      bytes = 0;
    }
    chunks.at(-1)!.push(item);
    bytes += size;
  }
  return chunks;
};
