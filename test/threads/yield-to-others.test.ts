import { execFileSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const script = pathToFileURL(resolve('dist/src/threads/yield-to-others.js')).href;

/** How nice a program is that yields, started as nice as is said. */
const after = (started: number, yields: number): number => {
  const program = `
    import { getPriority } from 'node:os';
    import { yieldToOthers } from '${script}';
    yieldToOthers(${yields});
    console.log(getPriority());`;
  const args = ['-n', String(started), process.execPath, '--input-type=module', '-e', program];
  return Number(execFileSync('nice', args, { encoding: 'utf8' }));
};

const onLinux = process.platform === 'linux' ? it : it.skip;

describe('a thread that lets others go first', () => {
  onLinux.each([
    [0, 5],
    [7, 5],
    [15, 10],
  ])('of a program that began %d nicer, is nicer than that by %d, where there is room', (started, yields) => {
    expect(after(started, yields)).toBe(Math.min(getPriority() + started + yields, 19));
  });
});
