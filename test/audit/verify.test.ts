import Database from 'better-sqlite3';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readableBy } from '../../src/audit/readable.js';
import { verifyChains, type Damage } from '../../src/audit/verify-chains.js';
import { verifyViews } from '../../src/audit/verify-views.js';
import { filesOf } from '../../src/config/config.js';
import { hashOf } from '../../src/event-store/hash-chain.js';
import { views } from '../../projections/views.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { CONFIG, cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { tellTwoMembers, YVES, ZOE } from '../kit/member-history.js';

const { newFolder, open } = cores();
const zoe = `member-${ZOE}`;
const yves = `member-${YVES}`;
/** Position → `stream@revision`, as the two members were told. */
const PLACES = [`${zoe}@0`, `${yves}@0`, `${zoe}@1`, `${yves}@1`, `${zoe}@2`, `${zoe}@3`];

describe('verify', () => {
  let told: string;
  let folder: string;
  const inFile = (path: string, change: (database: Database.Database) => void): void => {
    const database = new Database(path);
    change(database);
    database.close();
  };
  const onFile = (name: 'events', change: (database: Database.Database) => void): void =>
    inFile(filesOf(folder)[name], change);
  const onView = (view: string, change: (database: Database.Database) => void): void => {
    const { version } = views.find(({ name }) => name === view)!;
    inFile(join(filesOf(folder).views, `${view}@${version}.1.db`), change);
  };
  const damageIn = async (core: Core): Promise<Damage | undefined> =>
    (await verifyChains(core.events, readableBy(core.decoder, core.secrets), () => undefined)).damage ??
    (await verifyViews(core, () => undefined)).damage;
  const firstDamage = async (): Promise<Damage | undefined> => damageIn(await open(folder));

  beforeAll(async () => {
    told = mkdtempSync(join(tmpdir(), 'verify-told-'));
    const core = await openCore({ ...CONFIG, dataDir: told }, new TestClock());
    await tellTwoMembers(core);
    await core.close();
  });
  afterAll(() => rmSync(told, { recursive: true }));
  beforeEach(() => {
    folder = newFolder();
    cpSync(told, folder, { recursive: true });
  });

  it('finds nothing in what was left alone', async () => {
    const core = await open(folder);
    expect(await verifyChains(core.events, readableBy(core.decoder, core.secrets), () => undefined)).toEqual({
      streams: 2,
      events: 6,
    });
    const { views, damage } = await verifyViews(core, () => undefined);
    expect(damage).toBeUndefined();
    expect(Object.entries(views).map(([name, { documents }]) => [name, documents])).toEqual([
      ['profile', 2],
      ['dashboard', 2],
      ['contracts', 0],
      ['due-work', 0],
      ['mandates', 0],
      ['bank-accounts', 2],
      ['due-payments', 0],
      ['debits', 0],
      ['unmatched-entries', 0],
      ['unpaid-contracts', 0],
      ['payments', 0],
      ['collections', 0],
      ['premium-schedule', 0],
      ['unsent-messages', 0],
      ['imports', 0],
      ['moves', 2],
      ['refunds-owed', 0],
      ['refunds', 0],
    ]);
  });

  it('leaves nothing in the folder', async () => {
    await verifyViews(await open(folder), () => undefined);
    expect(readdirSync(folder).filter((name) => name.startsWith('verify-'))).toEqual([]);
  });

  describe.each(PLACES.map((place, index) => [index + 1, place] as const))('at position %d', (position, place) => {
    it.each(['data', 'metadata', 'type', 'recorded_at', 'id', 'hash'])(
      `names ${place} when a byte of its %s is another`,
      async (column) => {
        onFile('events', (database) => {
          const { text } = database
            .prepare<[number], { text: string }>(`SELECT ${column} AS text FROM events WHERE position = ?`)
            .get(position)!;
          const at = text.length >> 1;
          const flipped = text.slice(0, at) + (text[at] === 'a' ? 'b' : 'a') + text.slice(at + 1);
          database.prepare(`UPDATE events SET ${column} = ? WHERE position = ?`).run(flipped, position);
        });
        expect((await firstDamage())!.first).toBe(place);
      },
    );

    it(`names ${place} when it was removed`, async () => {
      onFile('events', (database) => database.prepare('DELETE FROM events WHERE position = ?').run(position));
      expect((await firstDamage())!.first).toBe(place);
    });
  });

  it('names the first of two events of a stream whose content was swapped', async () => {
    onFile('events', (database) => {
      const columns = ['id', 'data', 'metadata', 'hash', 'recorded_at', 'type'];
      const swap = columns
        .map((name) => `${name} = (SELECT o.${name} FROM events o WHERE o.position = 8 - events.position)`)
        .join(', ');
      database.exec(`UPDATE events SET ${swap} WHERE position IN (3, 5)`);
    });
    expect((await firstDamage())!.first).toBe(`${zoe}@1`);
  });

  it('names an event whose place was taken by one of another stream', async () => {
    onFile('events', (database) =>
      database.exec('UPDATE events SET stream = 3 - stream, revision = 2 WHERE position = 5'),
    );
    expect((await firstDamage())!.first).toBe(`${yves}@2`);
  });

  it('names an event that was inserted at the end, without its chain', async () => {
    onFile('events', (database) =>
      database.exec(`
        INSERT INTO events (stream, revision, id, type, version, recorded_at, data, metadata, hash)
          SELECT stream, 4, id, type, version, recorded_at, data, metadata, hash FROM events WHERE position = 5;
        UPDATE streams SET revision = 4 WHERE name = '${zoe}';
      `),
    );
    expect((await firstDamage())!.first).toBe(`${zoe}@4`);
  });

  it('names what follows an event that was inserted in the midst with a hash of its own', async () => {
    const core = await open(folder);
    const [before, after] = await core.events.readStream(zoe, 0, 2);
    onFile('events', (database) => {
      database.exec('UPDATE events SET revision = -revision - 1 WHERE position IN (5, 6)');
      database.exec('UPDATE events SET revision = -revision, position = position + 1 WHERE position = 6');
      database.exec('UPDATE events SET revision = -revision, position = position + 1 WHERE position = 5');
      const forged = { ...after!, id: 'f'.repeat(32), revision: 2 };
      database
        .prepare(
          `INSERT INTO events (position, stream, revision, id, type, version, recorded_at, data, metadata, hash)
            SELECT 5, stream, 2, ?, type, version, recorded_at, data, metadata, ? FROM events WHERE position = 6`,
        )
        .run(forged.id, hashOf(before!.hash, forged));
      database.exec(`UPDATE streams SET revision = 4 WHERE name = '${zoe}'`);
    });
    expect((await firstDamage())!.first).toBe(`${zoe}@3`);
  });

  it.each([
    ['profile', "json_set(body, '$.joinedOn', '2025-01-15')", ZOE, `${zoe}@3`],
    ['profile', "json_set(body, '$.addresses[0].from', '2026-01-16')", YVES, `${yves}@1`],
    ['dashboard', "json_set(body, '$.notifications[0].on', '2025-01-15')", YVES, `${yves}@1`],
  ])('names a document of %s that was altered: %s', async (view, body, id, first) => {
    onView(view, (database) => database.prepare(`UPDATE documents SET body = ${body} WHERE id = ?`).run(id));
    expect(await firstDamage()).toEqual({
      first,
      reason: `document ${id} of view ${view} is not what its events give`,
    });
  });

  it.each([
    ['removed', `DELETE FROM documents WHERE id = '${ZOE}'`, `${zoe}@3`],
    ['parked', `UPDATE documents SET parked = 'planted' WHERE id = '${YVES}'`, `${yves}@1`],
    [
      'added',
      `INSERT INTO documents SELECT 'c', body, position, sources, parked FROM documents WHERE id = '${YVES}'`,
      `${yves}@1`,
    ],
  ])('names a document that was %s', async (_how, change, first) => {
    onView('profile', (database) => database.exec(change));
    expect(await firstDamage()).toMatchObject({ first, reason: expect.stringContaining('of view profile') as string });
  });

  it('names a document of events that the log no longer has, and does not wait for them', async () => {
    onFile('events', (database) =>
      database.exec(`DELETE FROM events WHERE position = 6; UPDATE streams SET revision = 2 WHERE name = '${zoe}'`),
    );
    expect(await firstDamage()).toMatchObject({ first: `${zoe}@3` });
  });

  it('brings views that are late to the end of the log first', async () => {
    for (const view of ['profile', 'dashboard'])
      onView(view, (database) =>
        database.exec('DELETE FROM documents; UPDATE checkpoint SET position = 0, hash = NULL, stream = NULL'),
      );
    expect(await firstDamage()).toBeUndefined();
  });
});
