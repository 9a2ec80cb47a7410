import { hash } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { FileKind } from '../../domain/imports/events.js';
import type { ImportDocument } from '../../projections/imports/document.js';
import { imports } from '../../projections/imports/view.js';
import type { View } from '../../projections/define-view.js';
import { upToDateCopy } from '../../src/closing/up-to-date-copy.js';
import type { Core } from '../../src/core/open-core.js';
import type { EventMetadata } from '../../src/event-store/codec/event-metadata.js';
import { fileKinds } from '../../src/imports/file-kinds.js';
import { ImportRecord } from '../../src/imports/import-record.js';
import { ImportSource } from '../../src/imports/import-source.js';
import { recordedImport, type RecordedKind, type RecordedRun } from '../../src/imports/recorded-import.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import { camt, entry } from '../bank/statements.js';
import { dyingAt } from '../closing/dying-core.js';
import { Insurer } from '../contracts/insurer.js';
import { counted } from '../domain/imports/runs.js';
import { cores } from '../kit/cores.js';
import { NOON, TestClock } from '../kit/moment.js';
import { contractLine, fileOf } from './contract-lines.js';

const { newFolder, open } = cores();
let core: Core;
let clock: TestClock;
let folder: string;
beforeEach(async () => {
  folder = newFolder();
  clock = new TestClock();
  core = await open(folder, clock);
  await Insurer.open(core, clock);
});

const THREE = fileOf([contractLine('one'), contractLine('two'), contractLine('three')]);
const SHA256 = hash('sha256', THREE, 'hex');

const bring = async (
  content: string | Buffer,
  kind: FileKind | RecordedKind = 'contracts',
  into = core,
): Promise<RecordedRun> => {
  const path = join(folder, 'Zoé Lefèvre.ndjson');
  writeFileSync(path, content);
  const known = typeof kind === 'string' ? fileKinds[kind] : kind;
  return recordedImport(into, known, await ImportSource.open(path), () => undefined);
};
/** Runs as operators are shown them, the newest first. */
const listed = async (): Promise<readonly ImportDocument[]> => {
  const store = await openReadStore(core.config);
  try {
    const parts = { core, store, signal: new AbortController().signal };
    const copy = await upToDateCopy(parts, imports as unknown as View);
    const found = await copy.find({ index: ['startedAt'], equal: [], descending: true, limit: 100 });
    return found.map(({ body }) => JSON.parse(body!) as ImportDocument);
  } finally {
    await store.close();
  }
};
const logOf = async () =>
  (await core.events.readAll(0n)).events.map(({ metadata, ...event }) => ({
    ...event,
    metadata: JSON.parse(metadata) as EventMetadata,
  }));
const typesOf = async (run: string): Promise<readonly string[]> =>
  (await core.events.readStream(`import-${run}`, -1)).map(({ type }) => type);

describe('a run of an import', () => {
  it('leaves which file it was, when, and what became of its lines', async () => {
    const run = await bring(THREE.replace('"key":"two"', '"key":""'));
    expect(run).toMatchObject({ counts: counted({ read: 3, applied: 2, refused: 1 }) });
    const [record, ...more] = await listed();
    expect(more).toEqual([]);
    const { sha256, bytes } = record!;
    expect(record).toEqual({
      ...{ import: run.id, kind: 'contracts', sha256, bytes, packed: false, status: 'ended', hasReport: true },
      ...{ startedAt: NOON, lastSignAt: NOON, endedAt: NOON, counts: run.counts },
    });
    expect(run.report).toBe(join(folder, `imports/contracts-${run.id}.ndjson`));
    expect(readFileSync(run.report!, 'utf8')).toContain('import.line-invalid');
  });

  it('tells the file as it lies there, and not what it is called', async () => {
    const packed = gzipSync(THREE);
    for (const content of [THREE, packed]) await bring(content);
    expect((await listed()).map(({ sha256, bytes, packed: isPacked }) => ({ sha256, bytes, isPacked }))).toEqual(
      expect.arrayContaining([
        { sha256: SHA256, bytes: Buffer.byteLength(THREE), isPacked: false },
        { sha256: hash('sha256', packed, 'hex'), bytes: packed.length, isPacked: true },
      ]),
    );
    const own = (await logOf()).filter(({ stream }) => stream.startsWith('import-'));
    expect(JSON.stringify(own, (_key, value: unknown) => (typeof value === 'bigint' ? '' : value))).not.toMatch(
      /Zo|Lef/,
    );
  });

  it('can be followed to every event that it made, and to no other', async () => {
    const before = (await logOf()).length;
    const { id } = await bring(THREE);
    const made = (await logOf()).slice(before);
    expect(made.map(({ type }) => type)).toEqual(expect.arrayContaining(['ImportStarted', 'ContractSubscribed']));
    expect(made.every(({ metadata }) => metadata.correlationId === id)).toBe(true);
    expect([made[0]!.type, made.at(-1)!.type]).toEqual(['ImportStarted', 'ImportEnded']);
    for (const { type, metadata } of [made[0]!, made.at(-1)!])
      expect([type, metadata]).toEqual([type, expect.objectContaining({ actor: 'system:import', origin: 'live' })]);
  });

  it('is recorded a second time, and changes nothing else', async () => {
    const first = await bring(THREE);
    const before = (await logOf()).length;
    const second = await bring(THREE);
    expect(second).toMatchObject({ counts: counted({ read: 3, unchanged: 3 }), report: null });
    expect((await logOf()).slice(before).map(({ stream, type }) => [stream, type])).toEqual([
      [`import-${second.id}`, 'ImportStarted'],
      [`import-${second.id}`, 'ImportEnded'],
    ]);
    const runs = await listed();
    expect(runs.map(({ sha256 }) => sha256)).toEqual([SHA256, SHA256]);
    expect(runs.map((run) => run.import).sort()).toEqual([first.id, second.id].sort());
  });

  it('of an empty file has nothing to tell', async () => {
    await bring('');
    expect(await listed()).toMatchObject([{ status: 'ended', bytes: 0, counts: counted() }]);
  });

  it('writes the same few events whatever the number of lines', async () => {
    const { id } = await bring(fileOf(Array.from({ length: 600 }, (_, index) => contractLine(`k${index}`))));
    expect(await typesOf(id)).toEqual(['ImportStarted', 'ImportEnded']);
  }, 60_000);

  it('gives a sign of life now and then with how much was read, until it is over', async () => {
    const record = await ImportRecord.begin(core, 'contracts', { sha256: SHA256, bytes: 9, packed: false }, 5);
    record.reached(0.257);
    while ((await typesOf(record.id)).length < 3) await pause(5);
    clock.pass(1_000);
    await record.end({ counts: counted() }, false);
    const types = await typesOf(record.id);
    await pause(50);
    expect(await typesOf(record.id)).toEqual(types);
    expect([...new Set(types)]).toEqual(['ImportStarted', 'ImportAdvanced', 'ImportEnded']);
    expect(await listed()).toMatchObject([{ status: 'ended', percent: 25, startedAt: NOON, endedAt: clock.now() }]);
  });
});

describe('a run that fails', () => {
  const failing = (apply: RecordedKind['apply']): RecordedKind => ({ name: 'contracts', readings: 1, apply });

  it.each([
    ['has a document type', camt(entry('1.00', '')).replace('<Document', '<!DOCTYPE x><Document'), 'bank.doctype'],
    ['was cut', camt(entry('1.00', '')).slice(0, -20), 'bank.truncated'],
    ['is none of a bank', THREE, 'bank.not-xml'],
  ])('because the bank’s file %s says so', async (_what, file, code) => {
    const run = await bring(file, 'bank-statement');
    expect(run).toMatchObject({ code, counts: { applied: 0, refused: 1 } });
    const { counts } = run;
    expect(await listed()).toMatchObject([{ kind: 'bank-statement', status: 'failed', code, counts, hasReport: true }]);
    expect((await logOf()).filter(({ stream }) => stream.startsWith('bank-file-'))).toEqual([]);
  });

  it('because its file was changed meanwhile says so, whatever was applied', async () => {
    const changed = failing(async (into, source, importing) => {
      appendFileSync(join(folder, 'Zoé Lefèvre.ndjson'), fileOf([contractLine('four')]));
      return fileKinds.contracts.apply(into, source, importing);
    });
    await expect(bring(THREE, changed)).rejects.toThrow('changed while it was read');
    const [record] = await listed();
    expect(record).toMatchObject({ status: 'failed', code: 'import.file-changed', sha256: SHA256 });
    expect(record).not.toHaveProperty('counts');
    expect((await bring(`${THREE}${fileOf([contractLine('four')])}`)).counts).toMatchObject({ unchanged: 4 });
  });

  it.each([
    ['a code of ours', Object.assign(new Error('Zoé'), { code: 'commands.contended' }), 'commands.contended'],
    ['another code', Object.assign(new Error('Zoé'), { code: 'EIO' }), 'import.broken-off'],
    ['no code', new Error('Zoé'), 'import.broken-off'],
  ])('by an error of %s says no more than that', async (_what, error, code) => {
    const broken = failing(async (_core, _source, { report }) => {
      await report.write([{ line: 1 }]);
      throw error;
    });
    await expect(bring(THREE, broken)).rejects.toBe(error);
    expect(await listed()).toMatchObject([{ status: 'failed', code, hasReport: true }]);
    expect(JSON.stringify(await listed())).not.toContain('Zoé');
  });
});

describe('a run whose store dies at an append', () => {
  /** Its start, three contracts, its end. */
  const LAST = 4;
  /** How the run is seen that died. */
  const leftBy = (death: number, isWritten: boolean): readonly string[] => {
    if (death === 0 && !isWritten) return [];
    return death > LAST || (death === LAST && isWritten) ? ['ended'] : ['running'];
  };

  it.each([true, false])(
    'is run again as another one and comes to the same, the append written: %s',
    async (written) => {
      for (let death = 0; death <= LAST + 1; death += 1) {
        core = await open((folder = newFolder()), clock);
        await Insurer.open(core, clock);
        const dead = bring(
          THREE,
          'contracts',
          dyingAt(core, () => undefined, death, written),
        );
        if (death > LAST) await dead;
        else await expect(dead).rejects.toThrow('cut off');
        const { counts, id } = await bring(THREE);
        expect(counts.applied + counts.unchanged).toBe(3);
        const others = (await listed()).filter((run) => run.import !== id);
        expect([death, others.map(({ status }) => status)]).toEqual([death, leftBy(death, written)]);
      }
    },
    60_000,
  );
});
