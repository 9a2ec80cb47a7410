import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { date, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { buildDemo } from '../../src/cli/demo/build-demo.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { openCore } from '../../src/core/open-core.js';
import { closeInChild } from '../closing/closing-process.js';
import { leftBehind } from '../closing/left-behind.js';
import { bring } from '../imports/bank-statement/bring.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { SimulatedBank } from './bank/simulated-bank.js';
import { tellKnownMandates } from './known-mandates.js';
import { eventsAfter } from './told-event.js';

/** Six kills while some weeks of payments are closed, fifty over half a year where SIMULATION_YEAR is set. */
const WHOLE = process.env.SIMULATION_YEAR !== undefined;
const [KILLS, WEEKS, MEMBERS] = WHOLE ? [50, 26, 12] : [6, 4, 4];
const FIRST = date('2025-11-03');
const seed = Number(process.env.SIMULATION_SEED ?? 1);
const newFolder = folders();

/** The bank of the mutual in a folder, as its books begin. */
const bankOf = async (dataDir: string): Promise<SimulatedBank> => {
  const bank = new SimulatedBank(seed, 0.2);
  const core = await openCore({ ...CONFIG, dataDir });
  await tellKnownMandates(core, bank, (await eventsAfter(core, 0n)).told);
  await core.close();
  return bank;
};

/** Closes a week, killed as often as `kills` says, until it is closed whole; answers the kills that hit. */
const closeWeek = async (folder: string, first: CalendarDate, kills: number, random: SeededRandom): Promise<number> => {
  const last = plusDays(first, 6);
  let hit = 0;
  let from = first;
  for (let kill = 0; kill < kills; kill += 1) {
    const ended = await closeInChild(folder, { first: from, last }, { after: 'first-day', ms: random.below(25) });
    if (!ended.killed) return hit;
    hit += 1;
    from = ended.closed.at(-1)?.date ?? from;
  }
  await closeInChild(folder, { first: from, last });
  return hit;
};

/** Weeks of closes; after each the bank takes what was written in it, and what it tells is imported. */
const weeks = async (folder: string, kills: number): Promise<number> => {
  const bank = await bankOf(folder);
  const random = new SeededRandom(seed);
  const [taken, perWeek] = [new Set<string>(), Math.ceil(KILLS / WEEKS)];
  let hit = 0;
  for (let week = 0; week < WEEKS; week += 1) {
    const first = plusDays(FIRST, 7 * week);
    hit += await closeWeek(folder, first, Math.min(perWeek, kills - hit), random);
    const out = join(folder, 'bank', 'out');
    for (const name of readdirSync(out)
      .sort()
      .filter((one) => !taken.has(one))) {
      bank.take(readFileSync(join(out, name), 'utf8'), /\d{4}-\d\d-\d\d/.exec(name)![0]);
      taken.add(name);
    }
    const core = await openCore({ ...CONFIG, dataDir: folder }, new ToldClock(plusDays(first, 6)));
    for (let day = first; day <= plusDays(first, 6); day = plusDays(day, 1))
      for (const { bytes } of bank.tell(day)) await bring(core, bytes);
    await core.close();
  }
  return hit;
};

describe(`${WEEKS} weeks of payments, killed ${KILLS} times (seed ${seed})`, () => {
  it(
    'leave the same debits, files and events as if nothing had killed them',
    async () => {
      const [whole, killed] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
      await buildDemo({ ...CONFIG, dataDir: whole }, { members: MEMBERS, months: 12, seed, today: FIRST });
      cpSync(whole, killed, { recursive: true });
      await weeks(whole, 0);
      expect(await weeks(killed, KILLS)).toBeGreaterThan(KILLS / 2);
      const [expected, found] = [await leftBehind(whole), await leftBehind(killed)];
      expect(Object.keys(expected.files).some((name) => name.startsWith('pain.008'))).toBe(true);
      expect(found.files).toEqual(expected.files);
      expect(found.streams).toEqual(expected.streams);
    },
    WHOLE ? 3_600_000 : 300_000,
  );
});
