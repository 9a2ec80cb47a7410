import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../../../domain/shared/calendar.js';
import { MemoryOutboxMarks } from '../../../src/outbox/memory/memory-outbox-marks.js';
import type { OutboxMark, OutboxMarks } from '../../../src/outbox/outbox-marks.port.js';
import { SqliteOutboxMarks } from '../../../src/outbox/sqlite/sqlite-outbox-marks.js';
import { copySecrets } from '../../../src/moving/copy-secrets.js';
import { SqliteSecretsStore } from '../../../src/secrets/sqlite/sqlite-secrets-store.js';
import { NOON } from '../../kit/moment.js';

const LATER = '2026-11-24T12:00:00.000Z' as Instant;
const mark = (letter: string, over: Partial<OutboxMark> = {}): OutboxMark => ({
  id: letter.repeat(32),
  medium: 'mail',
  template: 'payment-refused',
  state: 'pending',
  messageId: `<${letter.repeat(32)}@example.fr>`,
  createdAt: NOON,
  changedAt: NOON,
  ...over,
});

const memory = () => {
  const rows = new Map<string, OutboxMark>();
  return { open: (): OutboxMarks => new MemoryOutboxMarks(rows), remove: () => rows.clear() };
};
const sqlite = () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  return {
    open: (): OutboxMarks => new SqliteOutboxMarks(join(folder, 'secrets.db')),
    remove: () => rmSync(folder, { recursive: true }),
  };
};

describe.each([
  { name: 'memory', place: memory },
  { name: 'sqlite', place: sqlite },
])('marks of an outbox in $name', ({ place }) => {
  let opened: ReturnType<typeof place>;
  let one: OutboxMarks;
  let other: OutboxMarks;
  beforeEach(() => {
    opened = place();
    [one, other] = [opened.open(), opened.open()];
  });
  afterEach(async () => {
    await Promise.all([one.close(), other.close()]);
    opened.remove();
  });

  it('are the first that was inserted, for all', async () => {
    expect(await one.insert(mark('a'))).toEqual(mark('a'));
    expect(await other.insert(mark('a', { createdAt: LATER, messageId: '<other@x>' }))).toEqual(mark('a'));
    expect(await other.mark('a'.repeat(32))).toEqual(mark('a'));
    expect(await one.mark('b'.repeat(32))).toBeUndefined();
  });

  it('are moved by one of 20 who try from two instances', async () => {
    await one.insert(mark('a'));
    const moves = Array.from({ length: 20 }, (_, index) =>
      [one, other][index % 2]!.move('a'.repeat(32), 'pending', 'uncertain', LATER),
    );
    expect((await Promise.all(moves)).filter((moved) => moved)).toHaveLength(1);
    expect(await other.mark('a'.repeat(32))).toEqual(mark('a', { state: 'uncertain', changedAt: LATER }));
    expect(await one.move('b'.repeat(32), 'pending', 'sent', LATER)).toBe(false);
  });

  it('of a state are listed in pages in the order of their ids', async () => {
    for (const letter of ['d', 'b', 'c', 'a']) await one.insert(mark(letter));
    await one.move('c'.repeat(32), 'pending', 'sent', LATER);
    const first = await other.list('pending', '', 2);
    expect(first.map(({ id }) => id[0])).toEqual(['a', 'b']);
    expect((await other.list('pending', first[1]!.id, 2)).map(({ id }) => id[0])).toEqual(['d']);
    expect((await other.list('sent', '', 9)).map(({ id }) => id[0])).toEqual(['c']);
  });
});

it('marks go with the secrets to another store, and what was sent there stays sent', async () => {
  const [from, folder] = [mkdtempSync(join(tmpdir(), 'outbox-')), mkdtempSync(join(tmpdir(), 'outbox-'))];
  const source = new SqliteSecretsStore(join(from, 'secrets.db'));
  const marks = new SqliteOutboxMarks(join(from, 'secrets.db'));
  await marks.insert(mark('a', { state: 'uncertain' }));
  await marks.insert(mark('b', { state: 'sent' }));
  const target = new SqliteSecretsStore(join(folder, 'secrets.db'));
  const copied = new SqliteOutboxMarks(join(folder, 'secrets.db'));
  await copySecrets(source, target);
  expect((await copied.list('uncertain', '', 9)).map(({ id }) => id[0])).toEqual(['a']);
  expect(await copied.mark('b'.repeat(32))).toEqual(mark('b', { state: 'sent' }));
  await copied.move('a'.repeat(32), 'uncertain', 'sent', LATER);
  await copySecrets(source, target);
  expect(await copied.mark('a'.repeat(32))).toEqual(mark('a', { state: 'sent', changedAt: LATER }));
  await Promise.all([marks.close(), source.close(), target.close(), copied.close()]);
  [from, folder].forEach((one) => rmSync(one, { recursive: true }));
});
