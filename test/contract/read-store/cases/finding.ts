import type { Find, ViewCopy } from '../../../../src/read-store/read-store.port.js';
import { overEveryAdapter } from '../over-every-adapter.js';
import { batch, permit } from '../some-documents.js';

const HOLDERS = ['ann', 'bob'];
const DAYS = ['2026-01-31', '2026-02-28', '', '2026-02-28'];

const filled = async (copy: ViewCopy): Promise<void> => {
  const all = HOLDERS.flatMap((holder) =>
    DAYS.map((on, index) => permit(`${holder}:${index}`, { keys: { holder, on, zone: 'A', number: index * 10 } })),
  );
  await copy.write(batch(0n, 1n, [...all, permit('gone', { body: undefined })]));
};
const ids = async (copy: ViewCopy, find: Partial<Find>): Promise<readonly string[]> =>
  (await copy.find({ index: ['holder', 'on'], equal: [], limit: 100, ...find })).map(({ id }) => id);

export const finding = (): void =>
  overEveryAdapter('finding by declared indexes', (on) => {
    on('equal fields, in the order of the next one and of the id', async ({ copy }) => {
      await filled(copy);
      expect(await ids(copy, { equal: ['ann'] })).toEqual(['ann:2', 'ann:0', 'ann:1', 'ann:3']);
      expect(await ids(copy, { equal: ['ann'], descending: true })).toEqual(['ann:3', 'ann:1', 'ann:0', 'ann:2']);
      expect(await ids(copy, { equal: ['ann', '2026-02-28'] })).toEqual(['ann:1', 'ann:3']);
      expect(await ids(copy, { equal: ['eve'] })).toEqual([]);
    });
    on('bounds of the next field, both included', async ({ copy }) => {
      await filled(copy);
      expect(await ids(copy, { equal: ['ann'], from: '2026-01-31', to: '2026-02-01' })).toEqual(['ann:0']);
      expect(await ids(copy, { equal: ['ann'], from: '2026-02-28' })).toEqual(['ann:1', 'ann:3']);
      expect(await ids(copy, { index: ['number'], from: 10, to: 20 })).toEqual(['ann:1', 'bob:1', 'ann:2', 'bob:2']);
    });
    on('pages join without a gap or a repeat, up and down', async ({ copy }) => {
      await filled(copy);
      for (const descending of [false, true]) {
        const whole = await ids(copy, { descending });
        const seen: string[] = [];
        let after: Find['after'];
        for (let page = await ids(copy, { descending, limit: 3 }); page.length > 0;) {
          seen.push(...page);
          const [holder, index] = page.at(-1)!.split(':') as [string, string];
          after = { keys: [holder, DAYS[Number(index)]!], id: page.at(-1)! };
          page = await ids(copy, { descending, limit: 3, after });
        }
        expect(seen).toEqual(whole);
        expect(whole).toHaveLength(8);
      }
    });
    on('a removed document is found no more, a moved one in its new place', async ({ copy }) => {
      await filled(copy);
      const keys = { holder: 'bob', on: '2026-01-01', zone: 'B', number: 5 };
      await copy.write(
        batch(1n, 2n, [
          permit('ann:0', { was: 1n, body: undefined }),
          permit('ann:1', { was: 1n, position: 2n, keys }),
        ]),
      );
      expect(await ids(copy, { equal: ['ann'] })).toEqual(['ann:2', 'ann:3']);
      expect(await ids(copy, { equal: ['bob', '2026-01-01'] })).toEqual(['ann:1']);
      expect(await ids(copy, { index: ['zone'], equal: ['B'] })).toEqual(['ann:1']);
    });
    on('what no index gives is refused by name', async ({ copy }) => {
      for (const index of [['on'], ['on', 'holder'], ['holder'], []])
        await expect(ids(copy, { index })).rejects.toMatchObject({ code: 'read-store.not-indexed' });
    });
  });
