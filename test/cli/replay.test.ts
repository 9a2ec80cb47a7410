import Database from 'better-sqlite3';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';

const TIMEOUT = 120_000;
let folder: string;
let subject: string;

beforeAll(async () => {
  folder = join(mkdtempSync(join(tmpdir(), 'societaire-replay-')), 'data');
  await runCommand(['demo', '--no-serve', '--members', '60', '--data', folder, '--today', '2026-11-24', '--seed', '5']);
  const log = new Database(join(folder, 'events.db'), { readonly: true });
  const longest = log
    .prepare("SELECT name FROM streams WHERE name LIKE 'member-%' ORDER BY revision DESC, name LIMIT 1")
    .get();
  log.close();
  subject = (longest as { name: string }).name.replace('member-', '');
}, TIMEOUT);
afterAll(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

type Event = { stream: string; revision: number; type: string; recordedAt: string; data: Record<string, unknown> };
const replay = async (...options: readonly string[]): Promise<Event[]> => {
  const { code, out } = await runCommand(['replay', '--data', folder, '--json', ...options]);
  expect(code).toBe(0);
  return out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Event);
};

describe('replay', () => {
  it(
    'shows a stream and its member’s events alike, personal fields masked',
    async () => {
      const events = await replay('--stream', `member-${subject}`);
      expect(events.length).toBeGreaterThan(2);
      expect(events.map(({ revision }) => revision)).toEqual(events.map((_event, index) => index));
      expect(events[0]).toMatchObject({ type: 'MemberJoined', data: { identity: 'masqué', contact: 'masqué' } });
      const all = await replay('--subject', subject);
      expect(all.filter(({ stream }) => stream === `member-${subject}`)).toEqual(events);
      expect(all.some(({ stream }) => stream.startsWith('contract-'))).toBe(true);
    },
    TIMEOUT,
  );

  it(
    'opens personal fields for a case, and says so',
    async () => {
      const [joined] = await replay('--stream', `member-${subject}`, '--unmask', '--case', 'A-42');
      expect(joined!.data.identity).toMatchObject({
        address: { country: 'FR' },
        lastName: expect.any(String) as string,
      });
      const { err } = await runCommand([
        'replay',
        '--data',
        folder,
        '--subject',
        subject,
        '--unmask',
        '--case',
        'A-42',
      ]);
      expect(err).toContain('case A-42');
    },
    TIMEOUT,
  );

  it(
    'leaves out what was recorded after a moment',
    async () => {
      const events = await replay('--subject', subject);
      const { recordedAt } = events.find((event) => event.recordedAt > events[0]!.recordedAt)!;
      const known = (moment: string): readonly Event[] => events.filter((event) => event.recordedAt <= moment);
      expect(await replay('--subject', subject, '--known-on', recordedAt)).toEqual(known(recordedAt));
      const before = new Date(Date.parse(recordedAt) - 1).toISOString();
      expect(known(before).length).toBeLessThan(known(recordedAt).length);
      expect(await replay('--subject', subject, '--known-on', before)).toEqual(known(before));
      const inParis = before.replace('Z', '+00:00');
      expect(await replay('--subject', subject, '--known-on', inParis)).toEqual(known(before));
    },
    TIMEOUT,
  );

  it(
    'leaves out what is true only after a day',
    async () => {
      const joinedOn = String((await replay('--subject', subject))[0]!.data.joinedOn);
      const onTheDay = await replay('--subject', subject, '--as-of', joinedOn);
      expect(onTheDay.map(({ type }) => type)).toContain('MemberJoined');
      const dayBefore = new Date(Date.parse(joinedOn) - 86_400_000).toISOString().slice(0, 10);
      expect(await replay('--subject', subject, '--as-of', dayBefore)).toEqual([]);
    },
    TIMEOUT,
  );

  it(
    'shows the other events of a stream that holds one of an unknown type, names it, and ends with 1',
    async () => {
      const damaged = join(folder, '..', 'damaged');
      cpSync(folder, damaged, { recursive: true });
      const log = new Database(join(damaged, 'events.db'));
      log
        .prepare(
          "UPDATE events SET type = 'Knighted' WHERE revision = 1 AND stream = (SELECT id FROM streams WHERE name = ?)",
        )
        .run(`member-${subject}`);
      log.close();
      const { code, out, err } = await runCommand(['replay', '--data', damaged, '--stream', `member-${subject}`]);
      const lines = out.trim().split('\n');
      expect([code, err]).toEqual([1, `1 of ${lines.length} events cannot be read\n`]);
      expect(lines[1]).toContain(`member-${subject}@1  Knighted v`);
      expect(lines[1]).toContain('UNREADABLE: event type Knighted is unknown to this release');
      expect(lines.filter((line) => line.includes('UNREADABLE'))).toHaveLength(1);
    },
    TIMEOUT,
  );

  it(
    'says that there is nothing, and prints nothing',
    async () => {
      expect(await runCommand(['replay', '--data', folder, '--stream', 'member-none', '--json'])).toEqual({
        code: 0,
        out: '',
        err: 'no event\n',
      });
    },
    TIMEOUT,
  );
});
