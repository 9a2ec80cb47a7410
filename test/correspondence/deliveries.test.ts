import { setTimeout as pause } from 'node:timers/promises';
import type { View } from '../../projections/define-view.js';
import { unsentMessages } from '../../projections/unsent-messages/view.js';
import { date } from '../../domain/shared/calendar.js';
import { letters } from '../../src/closing/steps/letters.js';
import type { Closing } from '../../src/closing/closing.js';
import { Deliveries } from '../../src/correspondence/deliveries.js';
import { UnsentMessages } from '../../src/correspondence/unsent-messages.js';
import { EmbeddedJobs } from '../../src/jobs/embedded/embedded-jobs.js';
import type { Jobs } from '../../src/jobs/jobs.port.js';
import { processesWithout } from '../reactors/processes-without.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { bringForward } from '../../src/views/bring-forward.js';
import { Insurer } from '../contracts/insurer.js';
import { ZOE } from '../contracts/zoe-insured.js';
import { bastia, nantes } from '../domain/membership/people.js';
import { caller } from '../kit/callers.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { Desk } from './desk.js';

const { newFolder, open } = cores();
let insurer: Insurer;
let desk: Desk;
let jobs: Jobs;
let deliveries: Deliveries;

beforeEach(async () => {
  const clock = new TestClock();
  const core = await open(newFolder(), clock);
  insurer = await Insurer.open(core, clock);
  desk = new Desk(core, newFolder());
  jobs = new EmbeddedJobs(`${newFolder()}/jobs.db`);
  deliveries = new Deliveries(jobs, desk.writer, new UnsentMessages(desk.store));
});
afterEach(async () => {
  await deliveries.stop();
  await jobs.close();
  await desk.reactors?.stop();
});

const follow = async (to: Deliveries | undefined): Promise<void> => {
  desk.reactors = new Reactors({
    core: desk.core,
    store: desk.store,
    processes: processesWithout('billing', desk.core, to),
  });
  await desk.settle();
};
const move = async (): Promise<void> => {
  await insurer.members.changeAddress(ZOE, date('2026-12-01'), nantes, caller());
  await insurer.members.changeAddress(ZOE, date('2026-12-09'), bastia, caller());
  await desk.settle();
};
const shown = async (): Promise<void> => {
  const { events: log, decoder } = desk.core;
  const views = [unsentMessages as unknown as View];
  await bringForward({ log, store: desk.store, decoder, views }, await log.head());
};
const left = async (): Promise<void> => {
  for (let looks = 0; looks < 1_000; looks += 1) {
    if ((await desk.written()).every(({ status }) => status === 'handed-over')) return;
    await pause(5);
  }
  throw new Error('the messages have not left');
};

it('what is ordered leaves by a job', async () => {
  await follow(deliveries);
  deliveries.start();
  await move();
  await left();
  expect(desk.files()).toHaveLength(2);
});

it('what waits is found in the log where its jobs are gone', async () => {
  await follow(undefined);
  await move();
  await shown();
  deliveries.start();
  await left();
  expect(desk.files()).toHaveLength(2);
});

it('what waits leaves with the close of the day, once, whatever was ordered meanwhile', async () => {
  await follow(undefined);
  await move();
  const { core, store } = desk;
  const day = date('2026-11-24');
  const closing = { core, store, day, today: day, signal: new AbortController().signal } as unknown as Closing;
  expect(await letters.run(closing)).toEqual({ changed: 2 });
  expect(await letters.run(closing)).toEqual({ changed: 0 });
  expect((await desk.written()).map(({ status }) => status)).toEqual(['handed-over', 'handed-over']);
});

it('after the word of an operator a message is brought to its end', async () => {
  await follow(undefined);
  await move();
  await shown();
  const [{ message }] = (await desk.written()) as unknown as [{ message: string }];
  deliveries.start();
  await left();
  await deliveries.again(message, 'once more');
  await deliveries.again('f'.repeat(32), 'of nobody');
  expect(desk.files()).toHaveLength(2);
});
