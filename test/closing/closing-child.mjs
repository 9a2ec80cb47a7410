/**
 * A process that closes days until it is killed: `node closing-child.mjs FOLDER FIRST LAST OFF`. The mutual is off on
 * the days of OFF (`FROM..UNTIL`, the latter not included, or `-`): they are closed late. It writes each day closed.
 */
import { writeSync } from 'node:fs';
import { openClosingRun } from '../../dist/src/closing/closing-run.js';
import { ToldClock } from '../../dist/src/closing/told-clock.js';
import { readConfig } from '../../dist/src/config/config.js';
import { plusDays } from '../../dist/domain/shared/calendar.js';

const [folder, first, last, off] = process.argv.slice(2);
const [from, until] = off === '-' ? ['', ''] : off.split('..');
const clock = new ToldClock(first);
const times = { liveMs: 1_200, renewEveryMs: 100, marginMs: 50 };
const run = await openClosingRun(readConfig(process.env, { data: folder }), clock, { times });

for (let day = first; day <= last; day = plusDays(day, 1)) {
  if (day >= from && day < until) continue;
  clock.day = day;
  for await (const closed of run.close(day)) writeSync(1, `${JSON.stringify(closed)}\n`);
}
await run.stop();
