import { days } from '../../domain/calendar/days.js';
import type { CalendarCommand } from '../../domain/calendar/commands.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { callerOf, type Closing } from './closing.js';
import type { ClosedFile, ClosingStep, StepReport } from './closing-step.js';
import { filesOfDay } from './files-of-day.js';
import { amendments } from './steps/amendments.js';
import { mandateLapses } from './steps/mandate-lapses.js';
import { collections } from './steps/collections.js';
import { debits } from './steps/debits.js';
import { letters } from './steps/letters.js';
import { motorCoefficients } from './steps/motor-coefficients.js';
import { processesTold } from './steps/processes-told.js';
import { renewalNotices } from './steps/renewal-notices.js';
import { renewals } from './steps/renewals.js';
import { refunds } from './steps/refunds.js';
import { setOffs } from './steps/set-offs.js';
import { turn } from './turn.js';

/** All that a day brings, in this order; what one step makes happen is told to the processes before the day ends. */
const CLOSING_STEPS: readonly ClosingStep[] = [
  setOffs('set-offs'),
  processesTold('processes'),
  motorCoefficients,
  renewalNotices,
  renewals,
  amendments,
  mandateLapses,
  collections,
  setOffs('set-offs-of-collections'),
  debits,
  refunds,
  processesTold('consequences'),
  setOffs('set-offs-of-consequences'),
  letters,
];

export interface ClosedDay {
  readonly date: CalendarDate;
  readonly steps: readonly ({ readonly name: string } & Omit<StepReport, 'files'>)[];
  readonly files: readonly ClosedFile[];
}

/** Opens the day, does what is due, closes it. Killed anywhere and run again, it goes on; a closed day is left as it is. */
export const closeOneDay = async (closing: Closing): Promise<ClosedDay> => {
  const { day: date, today } = closing;
  const { closed } = (await closing.core.commands.load(days, 'calendar')).state;
  if (closed !== undefined && closed >= date) return alreadyClosed(closing);
  await onCalendar(closing, 'opened', { type: 'OpenDay', day: date, today });
  const steps: ClosedDay['steps'][number][] = [];
  const files: ClosedFile[] = [];
  for (const { name, run } of CLOSING_STEPS) {
    await turn(closing);
    const { files: written = [], ...report } = await run(closing);
    steps.push({ name, ...report });
    files.push(...written);
  }
  await onCalendar(closing, 'closed', { type: 'CloseDay', day: date });
  return { date, steps, files };
};

const alreadyClosed = async (closing: Closing): Promise<ClosedDay> => ({
  date: closing.day,
  steps: CLOSING_STEPS.map(({ name }) => ({ name, changed: 0 })),
  files: await filesOfDay(closing),
});

const onCalendar = async (closing: Closing, what: string, command: CalendarCommand): Promise<void> => {
  const target = { decider: days, stream: 'calendar', prepare: () => command };
  const done = await closing.core.commands.execute(target, callerOf(closing, what));
  if (done.outcome === 'refused') throw new DayRefused(done.refusal.refused, done.refusal.facts);
};

/** The calendar does not let the day be opened or closed, by the code of the refusal. */
export class DayRefused extends Error {
  constructor(
    readonly code: string,
    readonly facts: Readonly<Record<string, unknown>>,
  ) {
    super(`${code} ${JSON.stringify(facts)}`);
    this.name = 'DayRefused';
  }
}
