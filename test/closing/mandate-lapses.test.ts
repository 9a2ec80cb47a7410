import { cpSync } from 'node:fs';
import { join as path } from 'node:path';
import { mandates } from '../../domain/payments/mandates/mandates.js';
import { date, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { CONFIG } from '../kit/cores.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { signing, TODAY, presenting } from '../domain/payments/mandates/papers.js';
import { caller } from '../kit/callers.js';
import { folders } from '../kit/folders.js';
import { closed } from './run.js';

const newFolder = folders();
const MEMBER = 'a'.repeat(32);
const [USED, UNUSED, YOUNG] = ['1', '2', '3'].map((digit) => digit.repeat(32)) as [string, string, string];
/** 36 months after the signature of one mandate; the other one had a debit in the meantime. */
const LAST_DAY = TODAY;
const SIGNED = date('2023-11-24');
const FIRST = plusDays(LAST_DAY, -1);

const onCore = async <Result>(folder: string, work: (core: Core) => Promise<Result>): Promise<Result> => {
  const core = await openCore({ ...CONFIG, dataDir: folder }, new ToldClock(FIRST));
  try {
    return await work(core);
  } finally {
    await core.close();
  }
};
const give = (core: Core, mandate: string, command: Parameters<typeof mandates.decide>[0]) => {
  const target = { decider: mandates, stream: `mandate-${mandate}`, subject: MEMBER, prepare: () => command };
  return core.commands.execute(target, caller());
};
const lapsed = (folder: string) =>
  onCore(folder, async ({ events }) =>
    (await events.readAll(0n, { types: ['MandateLapsed'] })).events.map(({ stream, data }) => [stream, data]),
  );
const changedOn = async (folder: string, day: CalendarDate, today = day): Promise<readonly unknown[]> =>
  (await closed(folder, day, today)).map(({ date: on, steps }) => [
    on,
    steps.find(({ name }) => name === 'mandates')!.changed,
  ]);

const EXPECTED = [[`mandate-${UNUSED}`, JSON.stringify({ on: plusDays(LAST_DAY, 1), lastDay: LAST_DAY })]];

describe('the mandates that a day ends', () => {
  let folder: string;
  beforeEach(async () => {
    folder = path(newFolder(), 'data');
    await onCore(folder, async (core) => {
      for (const mandate of [USED, UNUSED]) await give(core, mandate, signing({ signedOn: SIGNED }));
      await give(core, YOUNG, signing());
      await give(core, USED, presenting(1, '2024-01-05'));
    });
  });

  it('are those without a debit for 36 months, the day after, once', async () => {
    expect(await changedOn(folder, FIRST)).toEqual([[FIRST, 0]]);
    expect(await changedOn(folder, LAST_DAY)).toEqual([[LAST_DAY, 0]]);
    expect(await changedOn(folder, plusDays(LAST_DAY, 1))).toEqual([[plusDays(LAST_DAY, 1), 1]]);
    expect(await changedOn(folder, plusDays(LAST_DAY, 1))).toEqual([[plusDays(LAST_DAY, 1), 0]]);
    expect(await lapsed(folder)).toEqual(EXPECTED);
  });

  it('are the same, of the same day, where it is closed a week late', async () => {
    await changedOn(folder, FIRST);
    const other = path(newFolder(), 'data');
    cpSync(folder, other, { recursive: true });
    await changedOn(other, plusDays(LAST_DAY, 7));
    expect(await lapsed(other)).toEqual(EXPECTED);
  });
});
