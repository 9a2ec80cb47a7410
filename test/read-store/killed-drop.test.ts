import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { SqliteReadStore } from '../../src/read-store/sqlite/sqlite-read-store.js';
import { batch, COPY, permit } from '../contract/read-store/some-documents.js';
import { folders } from '../kit/folders.js';

const newFolder = folders();

describe('a copy whose drop was killed when it was struck off, and its file not yet removed', () => {
  const left = async () => {
    const folder = join(newFolder(), 'views');
    const store = new SqliteReadStore(folder);
    await store.create(COPY);
    await (await store.open(COPY.copy)).write(batch(0n, 3n, [permit('a')]));
    await store.close();
    const file = join(folder, `${COPY.copy}.db`);
    copyFileSync(file, `${file}.kept`);
    const dropping = new SqliteReadStore(folder);
    await dropping.drop(COPY.copy);
    copyFileSync(`${file}.kept`, file);
    return { store: dropping, file };
  };

  it('is empty when it is made again', async () => {
    const { store } = await left();
    await store.create(COPY);
    const again = await store.open(COPY.copy);
    expect(await again.scan('', 10)).toEqual([]);
    expect((await again.checkpoint()).position).toBe(0n);
    await store.close();
  });

  it('is gone from the disk when the next copy is made', async () => {
    const { store, file } = await left();
    await store.create({ ...COPY, copy: 'permits@1.2' });
    expect(existsSync(file)).toBe(false);
    await store.close();
  });
});
