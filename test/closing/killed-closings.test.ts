import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { date, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { folders } from '../kit/folders.js';
import { closeInChild, type Days, type Kill } from './closing-process.js';
import { leftBehind } from './left-behind.js';
import { FIRST_DAY, tellSmallMutual } from './small-mutual.js';

/** The whole year with 50 kills where CLOSING_YEAR is set, six weeks and six kills otherwise. */
const WHOLE = process.env.CLOSING_YEAR !== undefined;
const [KILLS, LAST, MEMBERS] = WHOLE ? [50, date('2027-01-04'), 14] : [6, plusDays(FIRST_DAY, 42), 6];
const seed = Number(process.env.CLOSING_SEED ?? 1);
const newFolder = folders();

/** Sometimes while it starts, else within the days after its first. */
const killOf = (random: SeededRandom, kill: number): Kill =>
  kill % 7 === 6
    ? { after: 'start', ms: 150 + random.below(350) }
    : { after: 'first-day', ms: random.below(WHOLE ? 30 : 22) };

/** A kill that comes late, for this process is not run either on a busy machine, misses these days and no more. */
const MISSED = 7;

const closeKilled = async (folder: string, days: Days): Promise<number> => {
  const random = new SeededRandom(seed);
  let first: CalendarDate = days.first;
  let kills = 0;
  while (kills < KILLS && first < days.last) {
    const last = [plusDays(first, MISSED), days.last].sort()[0]!;
    const ended = await closeInChild(folder, { first, last }, killOf(random, kills));
    if (ended.killed) kills += 1;
    first = ended.closed.at(-1)?.date ?? first;
  }
  await closeInChild(folder, { ...days, first });
  return kills;
};

describe(`${WHOLE ? 'a year' : 'six weeks'} of daily closes, killed ${KILLS} times`, () => {
  it('leaves the same events and files as closes that nothing killed', async () => {
    const [base, whole, killed] = [newFolder(), newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [
      string,
      string,
      string,
    ];
    await tellSmallMutual(base, MEMBERS);
    for (const folder of [whole, killed]) cpSync(base, folder, { recursive: true });
    const days = { first: FIRST_DAY, last: LAST };
    const began = Date.now();
    const { closed } = await closeInChild(whole, days);
    const seconds = (Date.now() - began) / 1_000;
    const kills = await closeKilled(killed, days);
    const [expected, found] = [await leftBehind(whole), await leftBehind(killed)];
    expect(kills).toBe(KILLS);
    expect(found.files).toEqual(expected.files);
    expect(found.streams).toEqual(expected.streams);
    expect(Object.keys(expected.files).length).toBeGreaterThan(WHOLE ? 20 : 2);
    expect(expected.streams.calendar).toHaveLength(2 * closed.length);
    if (WHOLE) {
      const events = Object.values(expected.streams).flat().length;
      process.stderr.write(
        `${closed.length} days, ${kills} kills, ${Object.keys(expected.files).length} files, ${events} events: the same; ${seconds} s without kills\n`,
      );
    }
  }, 600_000);
});
