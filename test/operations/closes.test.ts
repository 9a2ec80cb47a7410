import { date } from '../../domain/shared/calendar.js';
import { openCore } from '../../src/core/open-core.js';
import { Closes } from '../../src/operations/closes.js';
import { closed } from '../closing/run.js';
import { tellSmallMutual } from '../closing/small-mutual.js';
import { CONFIG, cores } from '../kit/cores.js';
import { openDays } from '../reactors/mutual.js';

const { newFolder, open } = cores();

it('days are listed with their files, the newest first, the one that is open among them', async () => {
  const core = await open(newFolder());
  const closes = new Closes(core);
  expect(await closes.list(undefined, 9)).toEqual([]);
  await openDays(core, 4);
  const all = await closes.list(undefined, 9);
  expect(all.map(({ day, state }) => `${day} ${state}`)).toEqual([
    '2026-11-28 open',
    '2026-11-27 closed',
    '2026-11-26 closed',
    '2026-11-25 closed',
    '2026-11-24 closed',
  ]);
  for (const limit of [1, 2, 3, 4]) {
    expect(await closes.list(undefined, limit)).toEqual(all.slice(0, limit));
    expect(await closes.list(date('2026-11-27'), limit)).toEqual(all.slice(2, 2 + limit));
  }
});

it('a file that a day sent out is told with its sum', async () => {
  const folder = newFolder();
  await tellSmallMutual(folder, 6);
  const days = await closed(folder, date('2026-02-10'));
  const core = await openCore({ ...CONFIG, dataDir: folder });
  const told = (await new Closes(core).list(undefined, 100)).flatMap(({ day, files }) =>
    files.map(({ transactions, sum }) => [day, transactions, sum]),
  );
  await core.close();
  expect(told.length).toBeGreaterThan(0);
  expect(told.toReversed()).toEqual(
    days.flatMap(({ date: day, files }) => files.map(({ transactions, sum }) => [day, transactions, sum])),
  );
}, 60_000);
