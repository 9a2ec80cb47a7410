import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays } from '../../domain/shared/calendar.js';
import { folders } from '../kit/folders.js';
import { cutOffEverywhere } from './cut-off-everywhere.js';
import { leftBehind } from './left-behind.js';
import { eventsIn, itemsInFiles, noticesIn } from './notices-in.js';
import { closed } from './run.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

const newFolder = folders();
/** The first day closed: a member moves on it, notices and renewals have piled up. */
const DAY = plusDays(FIRST_DAY, 11);
const LATER = plusDays(DAY, 3);

describe('a closing whose store dies at an append', () => {
  it('is brought to the same end by the next one, whichever append it was, written or not', async () => {
    const [base, whole] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
    await tellSmallMutual(base, 2);
    cpSync(base, whole, { recursive: true });
    await closed(whole, DAY);
    const expected = await leftBehind(whole);
    const deaths = await cutOffEverywhere(base, DAY, [DAY, DAY], newFolder, (left) => expect(left).toEqual(expected));
    expect(deaths).toBeGreaterThan(10);
  }, 120_000);

  it('and is closed days later sends each notice once, its dates counted from the day on which it left', async () => {
    const base = join(newFolder(), 'data');
    await tellSmallMutual(base, 2);
    const days = new Set<string>();
    await cutOffEverywhere(base, DAY, [DAY, LATER], newFolder, (left) => {
      const notices = noticesIn(left);
      const marks = eventsIn(left, 'RenewalNoticeSent').map(
        ({ stream, data }) => `${stream} ${String(data.sentOn)} ${String(data.terminateBy)}`,
      );
      expect(marks.sort()).toEqual(
        notices.map(({ contract, sentOn, terminateBy }) => `contract-${contract} ${sentOn} ${terminateBy}`).sort(),
      );
      expect(itemsInFiles(left)).toEqual(notices.map(({ item }) => item).sort());
      for (const { sentOn, shifted } of notices) {
        days.add(sentOn);
        expect(shifted).toBe(sentOn === DAY ? undefined : 'day-closed-late');
      }
    });
    expect([...days].sort()).toEqual([DAY, LATER]);
  }, 120_000);
});

it('a day closed twice changes nothing the second time, and leaves the files as they are', async () => {
  const folder = join(newFolder(), 'data');
  await tellSmallMutual(folder, 3);
  const [once] = await closed(folder, DAY);
  const before = await leftBehind(folder);
  const [again] = await closed(folder, DAY);
  expect(once!.files).toHaveLength(1);
  const steps = once!.steps.map(({ name }) => ({ name, changed: 0 }));
  expect(again).toEqual({ date: DAY, steps, files: once!.files });
  expect(await leftBehind(folder)).toEqual(before);
});
