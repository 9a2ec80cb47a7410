import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { date, plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { buildDemo } from '../../src/cli/demo/build-demo.js';
import { closeDays } from '../../src/closing/close-days.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { openCore } from '../../src/core/open-core.js';
import { Deliveries } from '../../src/correspondence/deliveries.js';
import { LetterWriter } from '../../src/correspondence/letter-writer.js';
import { UnsentMessages } from '../../src/correspondence/unsent-messages.js';
import { openJobs } from '../../src/jobs/open-jobs.js';
import { openOutbox } from '../../src/outbox/open-outbox.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';
import { Reactors } from '../../src/reactors/reactors.js';
import { leftBehind } from '../closing/left-behind.js';
import { eventsIn } from '../closing/notices-in.js';
import { FIRST_DAY, tellSmallMutual } from '../closing/small-mutual.js';
import { bring } from '../imports/bank-statement/bring.js';
import { CONFIG } from '../kit/cores.js';
import { folders } from '../kit/folders.js';
import { RedisServer } from '../servers/redis.js';
import { SimulatedBank } from './bank/simulated-bank.js';
import { tellKnownMandates } from './known-mandates.js';
import { eventsAfter } from './told-event.js';

/** A year where REDIS_YEAR is set, five weeks otherwise. */
const WHOLE = process.env.REDIS_YEAR !== undefined;
const DAYS = WHOLE ? 365 : 35;
const TIMEOUT = WHOLE ? 3_600_000 : 240_000;
const newFolder = folders();

type Fate = (day: number, redis: RedisServer) => Promise<void>;

/** Every five weeks flushed on the eighth day, gone from the twelfth to the sixteenth, killed and back on the twentieth. */
const unlucky: Fate = async (number, redis) => {
  const day = number % 35;
  if (day === 7) await redis.flush();
  if (day === 11) await redis.halt('SIGTERM');
  if (day === 15) await redis.begin();
  if (day === 19) {
    await redis.halt();
    await redis.begin();
    await redis.flush();
  }
};

/** Closes days of a demo while a server's jobs hand over what is written; every evening the bank's files come in. */
const lived = async (dataDir: string, first: CalendarDate, redis: RedisServer, fate?: Fate): Promise<number> => {
  const clock = new ToldClock(first);
  const core = await openCore({ ...CONFIG, dataDir, redisUrl: redis.url }, clock);
  const [store, jobs] = [await openReadStore(core.config), await openJobs(core.config)];
  const { outbox, marks } = await openOutbox(core.config, clock);
  const deliveries = new Deliveries(jobs, new LetterWriter(core, outbox), new UnsentMessages(store));
  const processes = allProcesses(core, deliveries);
  const reactors = new Reactors({ core, store, processes });
  const bank = new SimulatedBank(1, 0.4);
  await tellKnownMandates(core, bank, (await eventsAfter(core, 0n)).told);
  deliveries.start();
  const closing = { core, parts: contractParts(core), store, processes, signal: new AbortController().signal };
  let byJobs = 0;
  for (let day = 0; day < DAYS; day += 1) {
    const today = plusDays(first, day);
    clock.day = today;
    await fate?.(day, redis);
    for await (const { files } of closeDays({ ...closing, day: today, today }))
      for (const { path } of files.filter(({ format }) => format.startsWith('pain')))
        bank.take(readFileSync(join(dataDir, path), 'utf8'), today);
    for (const { bytes } of bank.tell(today)) await bring(core, bytes);
    byJobs += (await jobs.list('letters', 'done').catch(() => ({ items: [] }))).items.length;
  }
  await reactors.stop();
  await deliveries.stop();
  await jobs.close();
  await marks.close();
  await store.close();
  await core.close();
  return byJobs;
};

/** What left, a message a file. */
const written = (dataDir: string): Record<string, string> =>
  Object.fromEntries(
    ['letters', 'mail', 'sms'].flatMap((of) => {
      const folder = join(dataDir, 'outbox', of);
      return (existsSync(folder) ? readdirSync(folder) : []).map((name) => [
        `${of}/${name}`,
        readFileSync(join(folder, name), 'utf8'),
      ]);
    }),
  );

/** Messages of a day leave side by side: those of a member may change places. */
const unordered = (streams: Readonly<Record<string, readonly unknown[]>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(streams).map(([stream, events]) => [
      stream,
      stream.startsWith('correspondence-')
        ? events.map((event) => JSON.stringify({ ...(event as object), revision: undefined })).sort()
        : events,
    ]),
  );

const absent = RedisServer.absent();
if (absent !== undefined) process.stderr.write(`a mutual beside Redis: NOT RUN, ${absent}\n`);

/** A mutual that is told before its first day. */
interface Mutual {
  readonly first: CalendarDate;
  readonly tell: (dataDir: string) => Promise<unknown>;
  /** what members are written about in it, in any five weeks */
  readonly about: readonly RegExp[];
}

const MUTUALS: Readonly<Record<string, Mutual>> = {
  payments: {
    first: date('2025-11-03'),
    tell: (dataDir) =>
      buildDemo({ ...CONFIG, dataDir }, { members: 6, months: 12, seed: 1, today: date('2025-11-03') }),
    about: [/prélèvement/],
  },
  'renewals, moves and amendments': {
    first: FIRST_DAY,
    tell: (dataDir) => tellSmallMutual(dataDir, 8),
    about: [/Votre contrat a été modifié/, /Votre changement d’adresse est pris en compte/],
  },
};

describe.each(Object.entries(MUTUALS))(
  `${DAYS} days of %s, their letters on Redis`,
  (_what, { first, tell, about }) => {
    (absent === undefined ? it : it.skip)(
      'end the same where it is flushed, stopped for days and killed, and each letter leaves once',
      async () => {
        const [calm, stormy] = [newFolder(), newFolder()].map((folder) => join(folder, 'data')) as [string, string];
        await tell(calm);
        cpSync(calm, stormy, { recursive: true });
        const [quiet, lost] = [await RedisServer.start(), await RedisServer.start()];
        expect(await lived(calm, first, quiet)).toBeGreaterThan(0);
        await lived(stormy, first, lost, unlucky);
        await Promise.all([quiet.stop(), lost.stop()]);
        const [expected, found] = [await leftBehind(calm), await leftBehind(stormy)];
        const letters = Object.values(written(calm));
        expect(letters.length).toBeGreaterThan(5);
        for (const subject of about) expect(letters.filter((letter) => subject.test(letter))).not.toEqual([]);
        expect(eventsIn(expected, 'MessageOrdered')).toHaveLength(letters.length);
        expect(written(stormy)).toEqual(written(calm));
        expect(found.files).toEqual(expected.files);
        expect(unordered(found.streams)).toEqual(unordered(expected.streams));
        if (WHOLE) process.stderr.write(`${letters.length} letters and mails: the same\n`);
      },
      TIMEOUT,
    );
  },
);
