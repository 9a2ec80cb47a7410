import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { FIRST_KEY } from '../kit/master-keys.js';
import { runCommand } from '../kit/run-command.js';
import { leftBehind } from './left-behind.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

interface Line {
  readonly date: string;
  readonly steps: readonly { readonly name: string; readonly changed: number; readonly shifted?: object }[];
  readonly files: readonly { readonly path: string; readonly sum: string }[];
  readonly seconds: number;
}

const newFolder = folders();
const close = async (folder: string, ...args: readonly string[]) => {
  const { code, out, err } = await runCommand(['close-day', '--data', folder, '--json', ...args], {
    MASTER_KEY: FIRST_KEY,
  });
  const lines = out.split('\n').filter((line) => line !== '');
  return { code, err, lines: lines.map((line) => JSON.parse(line) as Line) };
};

describe('close-day', () => {
  let folder = '';
  beforeEach(async () => {
    folder = join(newFolder(), 'data');
    await tellSmallMutual(folder, 3);
    writeFileSync(join(folder, 'demo.json'), JSON.stringify({ masterKey: FIRST_KEY }));
  });

  it('closes a day of a demo, tells its files, and changes nothing when it is run again', async () => {
    const first = await close(folder, '--date', FIRST_DAY);
    expect([first.code, first.lines.length]).toEqual([0, 1]);
    expect(first.lines[0]).toMatchObject({
      date: FIRST_DAY,
      files: [{ path: `notices/out/notices-${FIRST_DAY}-1.ndjson`, format: 'notices.ndjson.1' }],
    });
    const before = await leftBehind(folder);
    const again = await close(folder, '--date', FIRST_DAY);
    expect(again.lines[0]!.steps.map(({ changed }) => changed)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(again.lines[0]!.files).toEqual(first.lines[0]!.files);
    expect(await leftBehind(folder)).toEqual(before);
  }, 30_000);

  it('closes the days before it first, and says what is late', async () => {
    await close(folder, '--date', FIRST_DAY);
    const { lines } = await close(folder, '--date', plusDays(FIRST_DAY, 12), '--today', plusDays(FIRST_DAY, 14));
    expect(lines.map(({ date }) => date)).toEqual(
      Array.from({ length: 12 }, (_one, at) => plusDays(FIRST_DAY, at + 1)),
    );
    const shifted = lines.flatMap(({ steps }) => steps.flatMap((step) => step.shifted ?? []));
    expect(shifted.length).toBeGreaterThan(0);
    expect(JSON.stringify(shifted[0])).toContain(`was closed on ${plusDays(FIRST_DAY, 14)}`);
  }, 30_000);

  it('refuses a day to come, and days told where they are real', async () => {
    rmSync(join(folder, 'demo.json'));
    const future = await close(folder, '--date', '2199-01-01');
    expect([future.code, future.lines]).toEqual([2, []]);
    expect(future.err).toContain('calendar.day-to-come');
    const told = await close(folder, '--date', FIRST_DAY, '--today', FIRST_DAY);
    expect([told.code, told.err]).toEqual([2, '--today is for demo folders: elsewhere the day is real\n']);
    expect((await close(folder)).code).toBe(2);
  }, 30_000);
});
