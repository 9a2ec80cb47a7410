import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Builds the MongoDB-compatible server for tests, unless these sources were built before, and prints the path of the
 * program. The first time takes about a minute and needs Go and its modules.
 */
const here = import.meta.dirname;
const cache = join(here, '..', '..', '..', 'node_modules', '.cache', 'servers');
const sources = ['main.go', 'go.mod', 'go.sum'].map((name) => readFileSync(join(here, name)));
const built = createHash('sha256').update(Buffer.concat(sources)).digest('hex').slice(0, 16);
const program = join(cache, `mongodb-${built}`);

const build = () => {
  mkdirSync(cache, { recursive: true });
  const unfinished = `${program}.${process.pid}`;
  const go = spawnSync('go', ['build', '-mod=readonly', '-trimpath', '-buildvcs=false', '-o', unfinished, '.'], {
    cwd: here,
    env: { ...process.env, GOTOOLCHAIN: 'local', GOWORK: 'off' },
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (go.error) throw new Error(`go cannot be run: ${go.error.code}`);
  if (go.status !== 0) throw new Error(go.stderr.trim());
  // two that build at once each finish a program of their own
  renameSync(unfinished, program);
};

try {
  if (!existsSync(program)) build();
  process.stdout.write(`${program}\n`);
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
