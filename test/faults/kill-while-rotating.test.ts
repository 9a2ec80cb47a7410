import { openCore } from '../../src/core/open-core.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { FIRST_KEY, SECOND_KEY } from '../kit/master-keys.js';
import { runCommand } from '../kit/run-command.js';
import { RotatingProcess } from './rotating-process.js';

const KEYS = 4_000;
const newFolder = folders();

/** A folder with the keys of many members, wrapped with the former master key. */
const withKeys = async (dataDir: string): Promise<void> => {
  const core = await openCore({ ...CONFIG, dataDir, masterKey: FIRST_KEY });
  const master = new MasterKey(FIRST_KEY);
  const keys = Array.from({ length: KEYS }, (_unused, index) => {
    const id = (index * 1_000_003).toString(16).padStart(32, '0');
    return { id, subject: `m${index}`, class: 'identity' as const, wrapped: master.wrap(Buffer.alloc(32, 9), id) };
  });
  await core.secrets.insertKeys(keys);
  await core.close();
};

describe('the master key, changed while two processes take new members', () => {
  it('comes over whole though it is killed three times, and every block opens with the new key alone', async () => {
    const folder = newFolder();
    await withKeys(folder);
    const changing = { current: SECOND_KEY, previous: FIRST_KEY };
    const former = new RotatingProcess(folder, 'former', { current: FIRST_KEY, next: SECOND_KEY });
    await former.until(({ sealed }) => sealed.length > 5);
    const all = [former];
    for (let kill = 1; kill <= 3; kill += 1) {
      const rotating = new RotatingProcess(folder, `killed${kill}`, changing);
      all.push(rotating);
      await rotating.until(({ rotation }) => (rotation?.rewrapped ?? 0) > 300);
      await rotating.kill();
      expect(rotating.rotation!.phase).toBe('running');
    }
    const last = new RotatingProcess(folder, 'last', changing);
    all.push(last);
    const before = former.sealed.length;
    await last.until(({ rotation }) => (rotation?.rewrapped ?? 0) > 300);
    await former.until(({ sealed }) => sealed.length > before + 20);
    await former.kill();
    await last.until(({ rotation }) => rotation?.phase === 'done');
    const MASTER = { MASTER_KEY: SECOND_KEY, MASTER_KEY_PREVIOUS: FIRST_KEY };
    const rotate = async () => {
      const { code, out, err } = await runCommand(['rotate-master-key', '--data', folder, '--json'], MASTER);
      return { code, err, ...(JSON.parse(out) as { keys: number; rewrapped: number; unopened: number }) };
    };
    expect(await rotate()).toMatchObject({ code: 0, unopened: 0 });
    expect(await rotate()).toMatchObject({ code: 0, rewrapped: 0, unopened: 0 });
    await last.kill();

    const core = await openCore({ ...CONFIG, dataDir: folder, masterKey: SECOND_KEY });
    const lines = all.flatMap(({ sealed }) => sealed);
    for (const { subject, block } of lines) expect(await core.keys.open(block)).toEqual({ subject });
    const alone = new MasterKey(SECOND_KEY);
    const stored = await core.secrets.keysAfter('', 10_000);
    expect(stored.length).toBeGreaterThanOrEqual(KEYS + lines.length);
    for (const { id, wrapped } of stored) expect(alone.unwrap(wrapped!, id).stale).toBe(false);
    await core.close();
  }, 120_000);
});
