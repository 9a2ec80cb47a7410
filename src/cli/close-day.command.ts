import type { CalendarDate } from '../../domain/shared/calendar.js';
import { systemClock, type Clock } from '../clock/clock.js';
import { DayRefused, type ClosedDay } from '../closing/close-one-day.js';
import { openClosingRun } from '../closing/closing-run.js';
import { ToldClock } from '../closing/told-clock.js';
import { print, say, UsageError, type CliCommand, type Values } from './command.js';
import { configOf, isDemo } from './data-folder.js';
import { day } from './option-values.js';

const DONE = 0;
const REFUSED_LINES = 1;

export const command: CliCommand = {
  summary:
    'Closes a day, and before it each earlier one that is not closed: what was due is done, files that go out are written. Killed, it goes on when run again. In a demo folder the day is D, or a later one with --today.',
  usage: '--date D [--today D] [--data DIR] [--json]',
  options: { date: { type: 'string' }, today: { type: 'string' } },
  run: async ({ values }) => {
    const date = day(values, 'date');
    if (date === undefined) throw new UsageError('--date is needed: the day to close, YYYY-MM-DD');
    const config = configOf(values);
    const clock = clockOf(values, date, isDemo(config.dataDir));
    const waits = (): void => say('Another process closes days, or did and was cut off: waiting for its end.');
    const run = await openClosingRun(config, clock, { waits });
    try {
      return await closeAll(run.close(date), values.json === true);
    } catch (error) {
      throw error instanceof DayRefused ? new UsageError(`${date} is not closed: ${error.message}`) : error;
    } finally {
      await run.stop();
    }
  },
};

const clockOf = (values: Values, date: CalendarDate, isTold: boolean): Clock => {
  const today = day(values, 'today');
  if (!isTold && today !== undefined) throw new UsageError('--today is for demo folders: elsewhere the day is real');
  if (today !== undefined && today < date) throw new UsageError('--today must not be earlier than --date');
  return isTold ? new ToldClock(today ?? date) : systemClock;
};

const closeAll = async (days: AsyncIterable<ClosedDay>, json: boolean): Promise<number> => {
  let code = DONE;
  let started = performance.now();
  for await (const closed of days) {
    const seconds = Number(((performance.now() - started) / 1_000).toFixed(3));
    started = performance.now();
    print(json ? JSON.stringify({ ...closed, seconds }) : told(closed));
    if (closed.steps.some(({ refused }) => refused !== undefined)) code = REFUSED_LINES;
  }
  return code;
};

const told = ({ date, steps, files }: ClosedDay): string =>
  [
    `${date} is closed.`,
    ...steps.map(({ name, changed, refused, shifted }) =>
      [
        `  ${name}: ${changed}`,
        ...(shifted ? [`${shifted.count} later than planned (${shifted.reason})`] : []),
        ...Object.entries(refused ?? {}).map(([reason, count]) => `${count} refused: ${reason}`),
      ].join('; '),
    ),
    ...files.map(({ path, transactions, sum }) => `  ${path}: ${transactions}, ${sum} €`),
  ].join('\n');
