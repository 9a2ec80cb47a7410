import fc from 'fast-check';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEventStore } from '../../src/event-store/open-event-store.js';
import { MemoryEventStore } from '../../src/event-store/memory/memory-event-store.js';
import { copyEvents } from '../../src/moving/copy-events.js';
import { MemoryReadStore } from '../../src/read-store/memory/memory-read-store.js';
import { SqliteReadStore } from '../../src/read-store/sqlite/sqlite-read-store.js';
import { happen, histories } from '../views/random/history.js';
import { inBatchesOf } from '../views/random/ways-to-fold.js';
import { whatIsThere } from '../views/random/what-is-there.js';
import { rebuildInProcess } from './rebuilding-process.js';

const VIEWS = ['entries', 'months', 'moves'];
const EVENTS = 4_000;
const KILLS = 12;
/** a rebuild of one view prints more */
const STEPS = 40;
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000);

describe(`a rebuild in a process of its own (SEED=${SEED})`, () => {
  const folder = mkdtempSync(join(tmpdir(), 'societaire-rebuild-'));
  let due: unknown;

  beforeAll(async () => {
    const [told] = fc.sample(histories(400), { seed: SEED, numRuns: 1 });
    const log = new MemoryEventStore();
    while (Number(await log.head()) < EVENTS) await happen(log, told!);
    const store = new MemoryReadStore();
    await inBatchesOf(1_000)(log, store);
    due = await whatIsThere(store);
    const stored = await openEventStore({ dataDir: folder, eventStoreUrl: undefined });
    await copyEvents(log, stored, 256, () => undefined);
    await stored.close();
  }, 60_000);
  afterEach(() => rmSync(join(folder, 'views'), { recursive: true, force: true }));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** What is served, and what lies in the folder, whoever left it there. */
  const there = async () => {
    const store = new SqliteReadStore(join(folder, 'views'));
    const [found, copies, pointers] = [await whatIsThere(store), await store.copies(), await store.pointers()];
    await store.close();
    const files = readdirSync(join(folder, 'views')).filter((name) => name.endsWith('.db') && name !== 'views.db');
    return { found, copies, pointers: Object.values(pointers), files: files.map((name) => name.slice(0, -3)) };
  };
  const expectClean = async (): Promise<void> => {
    const { found, copies, pointers, files } = await there();
    expect(found).toEqual(due);
    const served = pointers.flatMap(({ current, previous }) =>
      previous === undefined ? [current] : [current, previous],
    );
    expect(copies.map(({ copy }) => copy).sort()).toEqual(served.sort());
    expect(files.sort()).toEqual(served.sort());
    expect(copies.filter(({ note }) => note !== undefined)).toEqual([]);
  };

  it.each([
    ['one worker', 1],
    ['two workers', 2],
  ])(
    'gives with %s what the log gives event by event',
    async (_title, workers) => {
      await rebuildInProcess({ folder, workers, eventsPerPart: 300, views: VIEWS });
      await expectClean();
    },
    60_000,
  );

  it('ends with what happened when a worker does not come to its end', async () => {
    const DEFINITIONS = pathToFileURL(join(__dirname, 'exiting-definitions.mjs')).href;
    const rebuild = rebuildInProcess({ folder, workers: 2, eventsPerPart: 300, views: ['moves'] }, undefined, {
      DEFINITIONS,
    });
    await expect(rebuild).rejects.toThrow('a worker of the rebuild ended');
  }, 20_000);

  it.each([
    ['in one thread', 0],
    ['with two workers', 2],
  ])(
    `killed ${KILLS} times at any moment, %s, ends, is right, and leaves nothing over`,
    async (_title, workers) => {
      let killed = 0;
      for (let number = 0; number < KILLS; number += 1) {
        const chosen = (SEED * (number + 1) * 7_919) % 400;
        const kill = { steps: 1 + (chosen % STEPS), ms: chosen % 10 };
        const end = await rebuildInProcess({ folder, workers, eventsPerPart: 100, views: VIEWS }, kill);
        if (end.killed) killed += 1;
      }
      expect(killed).toBeGreaterThanOrEqual(KILLS / 2);
      await rebuildInProcess({ folder, workers, eventsPerPart: 100, views: VIEWS });
      await expectClean();
    },
    180_000,
  );
});
