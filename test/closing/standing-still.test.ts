import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { plusDays, type CalendarDate, type Instant } from '../../domain/shared/calendar.js';
import { openClosingRun } from '../../src/closing/closing-run.js';
import { amendments } from '../../src/closing/steps/amendments.js';
import { motorCoefficients } from '../../src/closing/steps/motor-coefficients.js';
import { renewalNotices } from '../../src/closing/steps/renewal-notices.js';
import { renewals } from '../../src/closing/steps/renewals.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { filesOf } from '../../src/config/config.js';
import { SqliteLeaseStore } from '../../src/leases/sqlite/sqlite-lease-store.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { standStill } from '../kit/stand-still.js';
import { leftBehind } from './left-behind.js';
import { steppedOn } from './run.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

const newFolder = folders();
const DAYS = 14;
const OTHER = 'b'.repeat(32);
const TIMES = { liveMs: 200, renewEveryMs: 20, marginMs: 40 };

/** Something happens to the process whenever the time was asked for so often. */
class InterruptedClock extends ToldClock {
  private readings = 0;

  constructor(
    day: CalendarDate,
    private readonly every: number,
    private readonly interrupt: () => void,
  ) {
    super(day);
  }

  override now(): Instant {
    this.readings += 1;
    if (this.readings % this.every === 0) this.interrupt();
    return super.now();
  }
}

/** Closes the first days of a folder; `waits` hears that another has the role. */
const closeFirstDays = async (dataDir: string, clock: ToldClock, waits?: () => void): Promise<void> => {
  const run = await openClosingRun({ ...CONFIG, dataDir }, clock, { times: TIMES, ...(waits && { waits }) });
  try {
    for (let number = 0; number < DAYS; number += 1) {
      clock.day = plusDays(FIRST_DAY, number);
      for await (const closed of run.close(clock.day)) expect(closed.date).toBe(clock.day);
    }
  } finally {
    await run.stop();
  }
};

describe('a closing whose process stands still for longer than its lease lives', () => {
  let [whole, stopped] = ['', ''];
  beforeEach(async () => {
    [whole, stopped] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
    await tellSmallMutual(whole, 2);
    cpSync(whole, stopped, { recursive: true });
    await closeFirstDays(whole, new ToldClock(FIRST_DAY));
  }, 120_000);
  const expectTheSame = async (): Promise<void> => {
    const [expected, found] = [await leftBehind(whole), await leftBehind(stopped)];
    expect(found.files).toEqual(expected.files);
    expect(found.streams).toEqual(expected.streams);
  };

  it('goes on and leaves what one leaves that ran through', async () => {
    let stops = 0;
    const interrupt = (): void => {
      stops += 1;
      standStill(TIMES.liveMs + 50);
    };
    await closeFirstDays(stopped, new InterruptedClock(FIRST_DAY, 13, interrupt));
    expect(stops).toBeGreaterThan(3);
    await expectTheSame();
  }, 120_000);

  it('waits for who took the role meanwhile, then goes on', async () => {
    const leases = new SqliteLeaseStore(filesOf(stopped).secrets);
    let [taken, waited] = [0, 0];
    const interrupt = (): void => {
      standStill(TIMES.liveMs + 50);
      void leases.newest('close-day').then(async (last) => {
        taken = last!.token + 1;
        await leases.insert('close-day', taken, OTHER, '2999-01-01T00:00:00.000Z' as Instant);
      });
    };
    const waits = (): void => {
      waited += 1;
      void leases.release('close-day', taken, OTHER);
    };
    await closeFirstDays(stopped, new InterruptedClock(FIRST_DAY, 29, interrupt), waits);
    await leases.close();
    expect(waited).toBeGreaterThan(0);
    await expectTheSame();
  }, 120_000);
});

describe('a step of a closing whose role is lost', () => {
  it.each([motorCoefficients, renewalNotices, renewals, amendments])('does nothing more: $name', async (step) => {
    const dataDir = join(newFolder(), 'data');
    await tellSmallMutual(dataDir, 2);
    const day = plusDays(FIRST_DAY, 364);
    const before = await leftBehind(dataDir);
    await expect(steppedOn(dataDir, day, step, AbortSignal.abort(new Error('lost')))).rejects.toThrow('lost');
    expect(await leftBehind(dataDir)).toEqual(before);
  });
});
