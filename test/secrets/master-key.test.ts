import Database from 'better-sqlite3';
import { StartRefused } from '../../src/config/start-refused.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { readConfig, shownConfig, type Config } from '../../src/config/config.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { eventually } from '../contract/event-store/eventually.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { FIRST_KEY, SECOND_KEY, THIRD_KEY } from '../kit/master-keys.js';

const newFolder = folders();
const config = (dataDir: string, masterKey?: string, masterKeyPrevious?: string): Config => ({
  ...CONFIG,
  dataDir,
  masterKey,
  masterKeyPrevious,
});
const during = async <Result>(at: Config, work: (core: Core) => Promise<Result> | Result): Promise<Result> => {
  const core = await openCore(at);
  try {
    return await work(core);
  } finally {
    await core.close();
  }
};

describe('a master key', () => {
  it.each(['', 'short', Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64'), `${FIRST_KEY} `])(
    'is not %j',
    (text) => {
      expect(() => new MasterKey(text)).toThrow('MASTER_KEY is not 32 bytes in base64');
      expect(() => new MasterKey(FIRST_KEY, text)).toThrow('MASTER_KEY_PREVIOUS is not 32 bytes in base64');
    },
  );

  it('is never printed, nor the former or the coming one', () => {
    const environment = { MASTER_KEY: FIRST_KEY, MASTER_KEY_PREVIOUS: SECOND_KEY, MASTER_KEY_NEXT: THIRD_KEY };
    const read = readConfig(environment);
    expect([read.masterKey, read.masterKeyPrevious, read.masterKeyNext]).toEqual([FIRST_KEY, SECOND_KEY, THIRD_KEY]);
    const shown = JSON.stringify(shownConfig(read));
    for (const key of Object.values(environment)) expect(shown).not.toContain(key);
  });

  it('must be given', () => expect(openCore(config(newFolder()))).rejects.toThrow('MASTER_KEY is not set'));

  it('that is another than the folder’s is refused, with the name of the file', async () => {
    const folder = newFolder();
    await during(config(folder, FIRST_KEY), () => undefined);
    const start = openCore(config(folder, SECOND_KEY));
    await expect(start).rejects.toThrow(StartRefused);
    await expect(start).rejects.toThrow(`${folder}/secrets.db`);
    await expect(openCore(config(folder, SECOND_KEY, THIRD_KEY))).rejects.toThrow(StartRefused);
  });
});

/** Straight on the file: erasing is a command still to come. */
const erase = (folder: string, id: string): void => {
  const database = new Database(`${folder}/secrets.db`);
  database.prepare('UPDATE keys SET wrapped = NULL WHERE id = ?').run(id);
  database.close();
};

describe('a change of the master key', () => {
  const seal = (dataDir: string) =>
    during(config(dataDir, FIRST_KEY), async ({ keys, lookup }) => {
      const live = await keys.keysOf('m', ['identity', 'contact']);
      const blocks = [...live].map(([name, key]) => keys.seal({ name }, name, key));
      return { blocks, token: lookup.token('email', 'a@b.fr') };
    });

  it('opens with both keys, and then with the new one alone: look-ups and every block', async () => {
    const folder = newFolder();
    const { blocks, token } = await seal(folder);
    for (const at of [config(folder, SECOND_KEY, FIRST_KEY), config(folder, SECOND_KEY)])
      await during(at, async ({ keys, lookup, rotation }) => {
        if (at.masterKeyPrevious !== undefined) await eventually(() => rotation.state().phase === 'done');
        expect(lookup.token('email', 'a@b.fr')).toBe(token);
        for (const block of blocks) expect(await keys.open(block)).toEqual({ name: block.sealed });
      });
    await expect(openCore(config(folder, FIRST_KEY))).rejects.toThrow(StartRefused);
  });

  it('leaves an erased key erased', async () => {
    const folder = newFolder();
    const { blocks } = await seal(folder);
    erase(folder, blocks[0]!.key);
    await during(config(folder, SECOND_KEY, FIRST_KEY), async ({ keys }) => {
      expect(await keys.open(blocks[0]!)).toBeUndefined();
      expect(await keys.open(blocks[1]!)).toEqual({ name: blocks[1]!.sealed });
    });
  });

  it('does not bring back a key that is erased while it is at work', async () => {
    const folder = newFolder();
    const { blocks } = await seal(folder);
    await during(config(folder, FIRST_KEY), async ({ secrets }) => {
      const seen = await secrets.keysAfter('', 10);
      erase(folder, blocks[0]!.key);
      await secrets.replaceKeys(seen);
      expect((await secrets.key(blocks[0]!.key))!.wrapped).toBeUndefined();
      expect((await secrets.key(blocks[1]!.key))!.wrapped).toBeDefined();
    });
  });

  it('lets a process that wraps with the former key and one that wraps with the next open each other’s blocks', async () => {
    const folder = newFolder();
    await seal(folder);
    const sealedBy = async ({ keys }: Core, member: string) => {
      const live = await keys.keysOf(member, ['identity']);
      return keys.seal({ member }, 'identity', live.get('identity')!);
    };
    await during({ ...config(folder, FIRST_KEY), masterKeyNext: SECOND_KEY }, (before) =>
      during(config(folder, SECOND_KEY, FIRST_KEY), async (after) => {
        const [one, other] = [await sealedBy(before, 'x'), await sealedBy(after, 'y')];
        expect(await after.keys.open(one)).toEqual({ member: 'x' });
        expect(await before.keys.open(other)).toEqual({ member: 'y' });
      }),
    );
  });

  it('opens the former and the coming one where it leaves it to another to bring keys over', async () => {
    const folder = newFolder();
    await seal(folder);
    const sealedUnder = (masterKey: string, previous: string, member: string) =>
      during(config(folder, masterKey, previous), async ({ keys }) => {
        const live = await keys.keysOf(member, ['identity']);
        return keys.seal({ member }, 'identity', live.get('identity')!);
      });
    const beside = { ...config(folder, SECOND_KEY, FIRST_KEY), masterKeyNext: THIRD_KEY };
    const core = await openCore(beside, undefined, { rotates: false });
    expect(core.rotation.state().phase).toBe('none');
    const former = await sealedUnder(FIRST_KEY, SECOND_KEY, 'x');
    const coming = await sealedUnder(THIRD_KEY, FIRST_KEY, 'y');
    expect(await core.keys.open(former)).toEqual({ member: 'x' });
    expect(await core.keys.open(coming)).toEqual({ member: 'y' });
    await core.close();
  });

  it('is refused without the former key while it was never finished', async () => {
    const folder = newFolder();
    await seal(folder);
    await during(config(folder, SECOND_KEY, FIRST_KEY), () => undefined);
    await expect(openCore(config(folder, SECOND_KEY))).rejects.toThrow('until its change is finished');
  });

  it('comes over a page of a thousand keys and more', async () => {
    const folder = newFolder();
    await during(config(folder, FIRST_KEY), async ({ secrets }) => {
      const master = new MasterKey(FIRST_KEY);
      const keys = Array.from({ length: 1_001 }, (_, index) => {
        const id = index.toString(16).padStart(32, '0');
        return { id, subject: `m${index}`, class: 'identity' as const, wrapped: master.wrap(Buffer.alloc(32, 9), id) };
      });
      await secrets.insertKeys(keys);
    });
    await during(config(folder, SECOND_KEY, FIRST_KEY), ({ rotation }) =>
      eventually(() => rotation.state().phase === 'done'),
    );
    await during(config(folder, SECOND_KEY), async ({ secrets }) => {
      const master = new MasterKey(SECOND_KEY);
      for (const index of [0, 999, 1_000]) {
        const stored = (await secrets.key(index.toString(16).padStart(32, '0')))!;
        expect(master.unwrap(stored.wrapped!, stored.id)).toEqual({ key: Buffer.alloc(32, 9), stale: false });
      }
    });
  });
});
