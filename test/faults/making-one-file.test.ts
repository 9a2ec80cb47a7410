import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const CHILD = join(__dirname, 'opening-child.mjs');
const openAt = (file: string, moment: number): Promise<unknown> =>
  promisify(execFile)(process.execPath, [CHILD, file, String(moment)]);

describe('a file that does not exist yet', () => {
  it('is made by six processes at the same moment, and each of them opens it', async () => {
    for (let round = 0; round < 10; round++) {
      const folder = mkdtempSync(join(tmpdir(), 'faults-'));
      const moment = Date.now() + 500;
      const opened = Array.from({ length: 6 }, () => openAt(join(folder, 'events.sqlite'), moment));
      const failed = (await Promise.allSettled(opened)).filter(({ status }) => status === 'rejected');
      expect(failed).toEqual([]);
      rmSync(folder, { recursive: true });
    }
  }, 60_000);
});
