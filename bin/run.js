#!/usr/bin/env node
/** Runs one command of the command line on the pinned Node, building dist/ first when a source is newer than it. */
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Sociétaire needs Node 24 or later, this is ${process.versions.node}: run it through npm (npm run <command>).`,
  );
  process.exit(2);
}

const newest = (path) =>
  statSync(path).isDirectory()
    ? Math.max(statSync(path).mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))))
    : statSync(path).mtimeMs;
const sources = [
  'domain',
  'projections',
  'migrations',
  'src',
  'bench',
  'tsconfig.json',
  'tsconfig.build.json',
  'package-lock.json',
];
const stamp = join(root, 'dist', '.built');
const builtAt = statSync(stamp, { throwIfNoEntry: false })?.mtimeMs ?? 0;

if (Math.max(...sources.map((name) => newest(join(root, name)))) > builtAt) {
  console.error('Building…');
  const started = new Date();
  if (builtAt === 0) rmSync(join(root, 'dist'), { recursive: true, force: true });
  const build = spawnSync(process.execPath, [join(root, 'node_modules/@nestjs/cli/bin/nest.js'), 'build'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
  if (build.status !== 0) process.exit(2);
  writeFileSync(stamp, started.toISOString());
  utimesSync(stamp, started, started);
}
await import('../dist/src/cli/main.js');
