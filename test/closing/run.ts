import type { CalendarDate } from '../../domain/shared/calendar.js';
import { closeDays } from '../../src/closing/close-days.js';
import type { ClosedDay } from '../../src/closing/close-one-day.js';
import type { ClosingStep, StepReport } from '../../src/closing/closing-step.js';
import type { Config } from '../../src/config/config.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { CONFIG } from '../kit/cores.js';

/** One step of a day's closing, alone. */
export const steppedOn = async (
  dataDir: string,
  day: CalendarDate,
  step: ClosingStep,
  signal = new AbortController().signal,
): Promise<StepReport> => {
  const core = await openCore({ ...CONFIG, dataDir }, new ToldClock(day));
  const store = await openReadStore(core.config);
  const closing = { core, parts: contractParts(core), store, processes: [], day, today: day, signal };
  return step.run(closing).finally(async () => {
    await store.close();
    await core.close();
  });
};

/** Closes days of a folder in this process; `around` may put something between the core and its stores, and end it. */
export const closed = async (
  dataDir: string,
  day: CalendarDate,
  today: CalendarDate = day,
  around: (core: Core, end: () => void) => Core = (core) => core,
  over: Partial<Config> = {},
): Promise<readonly ClosedDay[]> => {
  const opened = await openCore({ ...CONFIG, ...over, dataDir }, new ToldClock(today));
  const ending = new AbortController();
  const core = around(opened, () => ending.abort());
  const store = await openReadStore(opened.config);
  const processes = allProcesses(core);
  const reactors = new Reactors({ core, store, processes });
  const days: ClosedDay[] = [];
  try {
    const closing = { core, parts: contractParts(core), store, processes, day, today, signal: ending.signal };
    for await (const one of closeDays(closing)) days.push(one);
    return days;
  } finally {
    await reactors.stop();
    await store.close();
    await opened.close();
  }
};
