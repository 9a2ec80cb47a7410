import { createHash, hash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Instant } from '../../domain/shared/calendar.js';
import { openCore } from '../../src/core/open-core.js';
import { ImportRecord } from '../../src/imports/import-record.js';
import type { Client } from '../kit/client.js';
import { CONFIG } from '../kit/cores.js';
import { expectProblem } from '../kit/expect-problem.js';
import { House } from '../kit/house.js';
import { TestClock } from '../kit/moment.js';
import { runCommand } from '../kit/run-command.js';

const SAMPLES = join(__dirname, '../../docs/imports');
const STATEMENT = join(SAMPLES, 'bank-statement.camt-054.sample.xml');
const LIST = '/v1/operations/imports';
let house: House;
let operator: Client;

const listed = async (query = ''): Promise<readonly Record<string, unknown>[]> => {
  const { status, body } = await operator.get(`${LIST}${query}`);
  expect(status).toBe(200);
  return body.items as readonly Record<string, unknown>[];
};
const sha256Of = (path: string): string => hash('sha256', readFileSync(path), 'hex');
const bring = async (kind: string, file: string): Promise<Record<string, unknown>> => {
  const { out } = await runCommand(['import', kind, file, '--data', house.folder, '--json']);
  return JSON.parse(out) as Record<string, unknown>;
};
const runs: Record<string, unknown>[] = [];

beforeAll(async () => {
  house = await House.open();
  operator = await house.staff('operator');
  const config = { ...CONFIG, dataDir: house.folder, masterKey: house.masterKey };
  const core = await openCore(config, new TestClock('2026-11-01T08:00:00.000Z' as Instant));
  const sha256 = createHash('sha256').update('killed').digest('hex');
  const killed = await ImportRecord.begin(core, 'contracts', { sha256, bytes: 5_000_000_000, packed: true });
  runs.push({ import: killed.id });
  await core.close();
  const cut = join(house.folder, '..', 'relevé Zoé Lefèvre.xml');
  writeFileSync(cut, readFileSync(STATEMENT).subarray(0, -20));
  for (const file of [STATEMENT, STATEMENT, cut]) runs.push(await bring('bank-statement', file));
  while ((await listed('?status=failed')).length < 1) await pause(20);
}, 180_000);
afterAll(async () => expect(await house.close()).toBe(0), 60_000);

it('an operator reads the runs of imports, the newest first', async () => {
  const items = await listed();
  expect(items.map(({ id, status }) => [id, status])).toEqual([
    [runs[3]!.import, 'failed'],
    [runs[2]!.import, 'ended'],
    [runs[1]!.import, 'ended'],
    [runs[0]!.import, 'interrupted'],
  ]);
  const counts = { read: 5, applied: 0, unchanged: 2, unmatched: 3, refused: 0 };
  const { startedAt, lastSignAt, endedAt, ...first } = items[2]!;
  expect(first).toEqual({
    ...{ id: runs[1]!.import, kind: 'bank-statement', status: 'ended', counts },
    file: { sha256: sha256Of(STATEMENT), bytes: readFileSync(STATEMENT).length, packed: false },
    report: `imports/bank-statement-${String(runs[1]!.import)}.ndjson`,
  });
  expect(
    readFileSync(join(house.folder, String(first.report)), 'utf8')
      .trim()
      .split('\n'),
  ).toHaveLength(3);
  expect(String(startedAt) <= String(endedAt) && lastSignAt === endedAt).toBe(true);
  expect(items[1]).toMatchObject({ counts: { read: 5, unchanged: 5, unmatched: 0 }, report: null });
});

it('reads why a file was refused, and that a run was cut off', async () => {
  const [failed, , , killed] = await listed();
  expect(failed).toMatchObject({ code: 'bank.truncated', counts: { applied: 0, refused: 1 } });
  expect(runs[3]).toMatchObject({ code: 'bank.truncated', refused: 1 });
  const moment = '2026-11-01T08:00:00.000Z';
  expect(killed).toMatchObject({ kind: 'contracts', startedAt: moment, lastSignAt: moment, report: null });
  for (const name of ['counts', 'endedAt', 'code', 'percent']) expect(killed).not.toHaveProperty(name);
});

it('finds those of a kind, of a file, or that stand so, in pages', async () => {
  const idsOf = async (query: string): Promise<readonly unknown[]> => (await listed(query)).map(({ id }) => id);
  const [killed, first, second, failed] = runs.map((run) => run.import);
  expect(await idsOf('?kind=contracts')).toEqual([killed]);
  expect(await idsOf('?kind=bank-statement')).toEqual([failed, second, first]);
  expect(await idsOf('?kind=bank-statement&status=failed')).toEqual([failed]);
  expect(await idsOf('?status=interrupted')).toEqual([killed]);
  expect(await idsOf('?status=running')).toEqual([]);
  expect(await idsOf(`?sha256=${sha256Of(STATEMENT)}`)).toEqual([second, first]);
  expect(await idsOf(`?sha256=${sha256Of(STATEMENT)}&kind=contracts`)).toEqual([]);
  const page = await operator.get(`${LIST}?limit=3`);
  expect((page.body.items as readonly unknown[]).length).toBe(3);
  expect(page.headers.get('link')).toContain('rel="next"');
  expect(await idsOf(`?limit=3&cursor=${String(page.body.next)}`)).toEqual([killed]);
  const other = await operator.get(`${LIST}?limit=3&kind=contracts&cursor=${String(page.body.next)}`);
  expectProblem(other, 400, 'cursor.invalid');
});

it.each(['kind=weather', 'kind=contracts&kind=contracts', 'status=lost', 'sha256=00', 'limit=0', 'name=x'])(
  'is told that %s asks for nothing that there is',
  async (query) => expectProblem(await operator.get(`${LIST}?${query}`), 400, 'request.invalid'),
);

it('keeps no file’s name, neither in the list nor in the folder', async () => {
  const events = await house.beside(({ events: log }) => log.readStream(`import-${String(runs[3]!.import)}`, -1));
  expect(events.map(({ type }) => type)).toEqual(['ImportStarted', 'ImportFailed']);
  const told = JSON.stringify([await listed(), events.map(({ data, metadata }) => [data, metadata])]);
  expect(told).not.toMatch(/Zo|relev|\.xml/);
});
