import { mkdirSync } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { writeWhole } from '../files/write-whole.js';

/** Writes a file that goes out, unless it is there already with these bytes; takes away what a crash left of it. */
export const writtenFile = async (path: string, bytes: Buffer): Promise<boolean> => {
  const folder = dirname(path);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder))
    if (name.startsWith(`${basename(path)}.`) && name.endsWith('.tmp')) await rm(join(folder, name), { force: true });
  const there = await readFile(path).catch(() => undefined);
  if (there?.equals(bytes)) return false;
  await writeWhole(path, bytes);
  return true;
};
