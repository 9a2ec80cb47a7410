import type { Written } from '../../../../src/read-store/read-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { batch, permit } from '../some-documents.js';

export const writing = (): void =>
  overEveryAdapter('guarded writes', (on, race) => {
    on('a batch from elsewhere than the checkpoint changes nothing', async ({ copy, same }) => {
      await copy.write(batch(0n, 5n, [permit('a', { position: 5n })]));
      for (const from of [0n, 4n, 6n])
        expect(await same.write(batch(from, 9n, [permit('a', { position: 9n, body: '{}', was: 5n })]))).toBe('moved');
      expect((await copy.get('a'))!.position).toBe(5n);
      expect((await copy.checkpoint()).position).toBe(5n);
    });
    on('the same batch twice takes effect once', async ({ copy, same }) => {
      const once = batch(0n, 5n, [permit('a', { position: 5n })]);
      expect(await copy.write(once)).toBe('written');
      expect(await same.write(once)).toBe('moved');
    });
    on('an empty batch moves the checkpoint', async ({ copy }) => {
      expect(await copy.write(batch(0n, 5n))).toBe('written');
      expect(await copy.write({ ...batch(5n, 8n), to: { position: 8n } })).toBe('written');
      expect((await copy.checkpoint()).position).toBe(8n);
    });
    on('a holder whose lease went to another is fenced off', async ({ copy, same }) => {
      expect(await copy.write(batch(0n, 1n, [], 3))).toBe('written');
      expect(await same.write(batch(1n, 2n, [], 4))).toBe('written');
      expect(await copy.write(batch(2n, 3n, [permit('a')], 3))).toBe('fenced');
      expect(await copy.get('a')).toBeUndefined();
      expect((await copy.checkpoint()).position).toBe(2n);
    });
    on('a batch of many documents is written whole', async ({ copy }) => {
      const ids = Array.from({ length: 200 }, (_, index) => `p${index}`);
      await copy.write(
        batch(
          0n,
          1n,
          ids.map((id) => permit(id)),
        ),
      );
      expect(await copy.counts()).toEqual({ documents: 200, parked: 0 });
    });
    race('of two writers from one checkpoint one is told to load again', async ({ copy, same }) => {
      for (let from = 0n; from < 20n; from += 1n) {
        const one = batch(from, from + 1n, [
          permit('a', { body: '"one"', position: from + 1n, was: from || undefined }),
        ]);
        const results: Written[] = await Promise.all([copy.write(one), same.write(one)]);
        expect(results.toSorted()).toEqual(['moved', 'written']);
        expect((await copy.get('a'))!.position).toBe(from + 1n);
      }
    });
  });
