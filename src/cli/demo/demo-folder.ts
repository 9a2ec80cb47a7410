import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefused } from '../../config/start-refused.js';
import { makeFolder } from '../../core/open-core.js';
import { DEMO_MARK, type DemoMark } from '../data-folder.js';
import { refuseFolderInUse } from './refuse-folder-in-use.js';

const OURS = /^(demo\.json|(events|secrets|views|jobs)\.db(-wal|-shm)?|views|outbox|bank|notices|verify-.*)$/;

/** Empties an earlier demo's folder, or makes a new one, and marks it; refuses one that holds anything else. */
export const makeDemoFolder = (folder: string): DemoMark => {
  makeFolder(folder);
  const names = readdirSync(folder);
  const foreign = names.find((name) => !OURS.test(name));
  if (foreign !== undefined || (names.length > 0 && !existsSync(join(folder, DEMO_MARK))))
    throw new StartRefused(
      'demo.folder-not-empty',
      `${folder} holds ${foreign ?? names[0]!}, which is not of an earlier demo: give an empty folder with --data.`,
    );
  refuseFolderInUse(folder);
  for (const name of names.filter((one) => one !== DEMO_MARK))
    rmSync(join(folder, name), { recursive: true, force: true });
  const mark: DemoMark = { masterKey: randomBytes(32).toString('base64') };
  writeFileSync(join(folder, DEMO_MARK), JSON.stringify(mark), { mode: 0o600 });
  return mark;
};
