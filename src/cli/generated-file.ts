import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { say } from './command.js';

const ROOT = join(import.meta.dirname, '../../..');

/** The text of a committed file, by its path from the root. */
export const committed = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

/** Writes a file that is generated from the code, or checks that the committed one is not stale (exit 1). */
export const generate = (path: string, content: string, check: boolean): number => {
  const file = join(ROOT, path);
  if (!check) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    say(`written: ${path}`);
    return 0;
  }
  const fresh = existsSync(file) && readFileSync(file, 'utf8') === content;
  say(fresh ? `fresh: ${path}` : `stale: ${path}; generate it again and commit it`);
  return fresh ? 0 : 1;
};
