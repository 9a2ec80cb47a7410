import { overEveryAdapter } from '../over-every-adapter.js';
import { batch, permit, read } from '../some-documents.js';

export const documents = (): void =>
  overEveryAdapter('documents', (on) => {
    on('there is none before the first is written', async ({ copy }) => {
      expect(await copy.get('a')).toBeUndefined();
      expect(await copy.getMany(['a', 'b'])).toEqual(new Map());
      expect(await copy.checkpoint()).toEqual({ position: 0n, seen: undefined });
    });
    on('a document is read back as it was written, by another instance too', async ({ copy, same }) => {
      const written = permit('a', { position: 9_007_199_254_740_991n, parked: 'PermitSold at permit-1@3: Error' });
      await copy.write(batch(0n, 7n, [written]));
      expect(await same.get('a')).toEqual(read(written));
      expect(await same.getMany(['b', 'a'])).toEqual(new Map([['a', read(written)]]));
      expect(await same.checkpoint()).toEqual(batch(0n, 7n).to);
    });
    on('a later write takes the place of the first', async ({ copy }) => {
      await copy.write(batch(0n, 1n, [permit('a')]));
      const later = permit('a', { body: '{"id":"a"}', position: 2n, was: 1n });
      await copy.write(batch(1n, 2n, [later]));
      expect(await copy.get('a')).toEqual(read(later));
      expect(await copy.counts()).toEqual({ documents: 1, parked: 0 });
    });
    on('a tombstone keeps its position and is no document', async ({ copy }) => {
      const gone = permit('a', { body: undefined, position: 4n });
      await copy.write(batch(0n, 4n, [gone, permit('b')]));
      expect(await copy.get('a')).toEqual(read(gone));
      expect(await copy.counts()).toEqual({ documents: 1, parked: 0 });
      expect((await copy.scan('', 10)).map(({ id }) => id)).toEqual(['a', 'b']);
    });
    on('a scan walks ids in order, page by page', async ({ copy }) => {
      const ids = ['b', 'é', 'a:2026', 'a', 'a:2025', 'ab'];
      await copy.write(
        batch(
          0n,
          1n,
          ids.map((id) => permit(id)),
        ),
      );
      const first = await copy.scan('', 4);
      expect(first.map(({ id }) => id)).toEqual(['a', 'a:2025', 'a:2026', 'ab']);
      expect((await copy.scan('ab', 4)).map(({ id }) => id)).toEqual(['b', 'é']);
    });
    on('parked documents are listed and counted', async ({ copy }) => {
      await copy.write(batch(0n, 1n, [permit('a'), permit('b', { parked: 'why' }), permit('c', { parked: 'why' })]));
      expect((await copy.parked('', 10)).map(({ id }) => id)).toEqual(['b', 'c']);
      expect((await copy.parked('b', 10)).map(({ id }) => id)).toEqual(['c']);
      expect(await copy.counts()).toEqual({ documents: 3, parked: 2 });
    });
    on('one document is replaced if it is still as it was loaded', async ({ copy, same }) => {
      await copy.write(batch(0n, 5n, [permit('a', { position: 3n, parked: 'why' })]));
      expect(await same.replace(permit('a', { position: 3n, was: 2n }))).toBe(false);
      expect(await same.replace(permit('a', { position: 3n, was: 3n }))).toBe(true);
      expect(await same.replace(permit('b', { was: undefined }))).toBe(true);
      expect((await copy.get('a'))!.parked).toBeUndefined();
      expect((await copy.checkpoint()).position).toBe(5n);
    });
    on('loading puts documents, but for those that are farther', async ({ copy, same }) => {
      await copy.load([permit('a', { position: 9n }), permit('b', { position: 2n }), permit('c')]);
      const again = ['a', 'b', 'c', 'd'].map((id) => permit(id, { position: 2n, body: '{}' }));
      await same.load(again);
      expect(await copy.get('a')).toEqual(read(permit('a', { position: 9n })));
      for (const one of again.slice(1)) expect(await copy.get(one.id)).toEqual(read(one));
      expect((await copy.checkpoint()).position).toBe(0n);
    });
  });
