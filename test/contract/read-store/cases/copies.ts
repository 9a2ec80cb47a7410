import { overEveryAdapter } from '../over-every-adapter.js';
import { batch, COPY, permit } from '../some-documents.js';

const SECOND = { ...COPY, copy: 'permits@1.2' };
const SLOT = 'permits@1';

export const copies = (): void =>
  overEveryAdapter('copies, pointers, marks', (on, race) => {
    on('copies are listed with their note; making one again changes nothing', async ({ store, other, copy }) => {
      await copy.write(batch(0n, 1n, [permit('a')]));
      await store.create(SECOND, 'half');
      await other.create(COPY);
      expect(await other.copies()).toEqual([
        { ...COPY, note: undefined },
        { ...SECOND, note: 'half' },
      ]);
      await other.note(SECOND.copy, undefined);
      expect((await store.copies())[1]!.note).toBeUndefined();
      expect(await copy.get('a')).toBeDefined();
    });
    on('two copies of a view hold documents of their own', async ({ store, copy }) => {
      await store.create(SECOND);
      const second = await store.open(SECOND.copy);
      await copy.write(batch(0n, 1n, [permit('a')]));
      expect(await second.get('a')).toBeUndefined();
      expect((await second.checkpoint()).position).toBe(0n);
    });
    on('a pointer moves from the copy that it names, and from no other', async ({ store, other }) => {
      expect(await store.pointers()).toEqual({});
      expect(await store.point(SLOT, undefined, { current: COPY.copy })).toBe(true);
      expect(await other.point(SLOT, undefined, { current: SECOND.copy })).toBe(false);
      expect(await other.point(SLOT, SECOND.copy, { current: COPY.copy })).toBe(false);
      expect(await other.point(SLOT, COPY.copy, { current: SECOND.copy, previous: COPY.copy })).toBe(true);
      expect(await store.pointers()).toEqual({ [SLOT]: { current: SECOND.copy, previous: COPY.copy } });
    });
    race('of many that make the first pointer one does', async ({ store, other }) => {
      const asked = [store, other, store, other].map((one) => one.point(SLOT, undefined, { current: COPY.copy }));
      expect((await Promise.all(asked)).filter(Boolean)).toHaveLength(1);
    });
    on('a dropped copy is gone for every instance, and can be made anew, empty', async ({ store, other, copy }) => {
      await copy.write(batch(0n, 1n, [permit('a')]));
      await store.drop(COPY.copy);
      expect(await other.copies()).toEqual([]);
      await expect(other.open(COPY.copy)).rejects.toMatchObject({ code: 'read-store.copy-dropped' });
      await other.create(COPY);
      expect(await (await other.open(COPY.copy)).get('a')).toBeUndefined();
    });
    on('marks tell where the log was at a moment', async ({ store, other }) => {
      expect(await store.lastMark()).toBeUndefined();
      await store.addMark({ position: 1_000n, latest: '2026-01-01T00:00:00.000Z' });
      await store.addMark({ position: 2_000n, latest: '2026-02-01T00:00:00.000Z' });
      await other.addMark({ position: 2_000n, latest: '2026-02-01T00:00:00.000Z' });
      expect(await other.lastMark()).toEqual({ position: 2_000n, latest: '2026-02-01T00:00:00.000Z' });
      expect((await other.lastMark('2026-01-31T00:00:00.000Z'))!.position).toBe(1_000n);
      expect((await other.lastMark('2026-02-01T00:00:00.000Z'))!.position).toBe(2_000n);
      expect(await other.lastMark('2025-12-31T23:59:59.999Z')).toBeUndefined();
    });
  });
