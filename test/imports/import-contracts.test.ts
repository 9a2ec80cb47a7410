import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { contracts } from '../../domain/contracts/contracts.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import type { ImportCounts } from '../../domain/imports/events.js';
import { membership } from '../../domain/membership/membership.js';
import type { Core } from '../../src/core/open-core.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { ContractImport } from '../../src/imports/contracts/contract-import.js';
import { importFile } from '../../src/imports/import-file.js';
import { ImportSource } from '../../src/imports/import-source.js';
import { MOST_BYTES } from '../../src/imports/lines-of.js';
import { RefusedLines } from '../../src/imports/refused-lines.js';
import { Insurer } from '../contracts/insurer.js';
import { car, proposal, ZOE } from '../contracts/zoe-insured.js';
import { cores } from '../kit/cores.js';
import { TestClock } from '../kit/moment.js';
import { contractLine, fileOf } from './contract-lines.js';

const { newFolder, open } = cores();
let core: Core;
let insurer: Insurer;
let folder: string;
let runs = 0;

beforeEach(async () => {
  folder = newFolder();
  const clock = new TestClock();
  core = await open(folder, clock);
  insurer = await Insurer.open(core, clock);
});

interface Imported extends ImportCounts {
  /** the lines of the report */
  readonly report: readonly Record<string, unknown>[];
}

const bring = async (content: string | Buffer): Promise<Imported> => {
  const path = join(folder, 'contracts.ndjson');
  writeFileSync(path, content);
  const report = new RefusedLines(join(folder, 'imports', `${(runs += 1)}.ndjson`));
  const kind = new ContractImport(contractParts(core), 'run');
  const counts = await importFile(kind, await ImportSource.open(path), report, () => undefined);
  await report.close();
  const lines = report.path === null ? [] : readFileSync(report.path, 'utf8').trim().split('\n');
  return { ...counts, report: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
};
const counted = (over: Partial<ImportCounts>): ImportCounts => ({
  ...{ read: 0, applied: 0, unchanged: 0, unmatched: 0, refused: 0 },
  ...over,
});
const contractOf = (key: string): string => derivedId(`contract\n${derivedId(`import\ncontracts\n${key}`)}`);
const stateOf = async (key: string): Promise<SubscribedContract> =>
  (await core.commands.load(contracts, `contract-${contractOf(key)}`)).state as SubscribedContract;
const refusedWith = async (line: object): Promise<unknown> => (await bring(fileOf([line]))).report;

describe('an import of contracts', () => {
  it('takes over a contract with its number, its premiums of each year and its next due date', async () => {
    expect(await bring(fileOf([contractLine('one')]))).toMatchObject(counted({ read: 1, applied: 1 }));
    expect(await stateOf('one')).toMatchObject({
      family: 'habitation',
      startsOn: '2024-04-10',
      nextDueOn: '2027-04-10',
      premium: [
        { from: '2024-04-10', value: 21_000 },
        { from: '2025-04-10', value: 21_000 },
        { from: '2026-04-10', value: 23_150 },
      ],
    });
    const events = await core.events.readStream(`contract-${contractOf('one')}`, -1);
    expect(events.map(({ type }) => type)).toEqual(['ContractSubscribed', 'ContractRenewed', 'ContractRenewed']);
    for (const { metadata } of events)
      expect(JSON.parse(metadata)).toMatchObject({ origin: 'import', actor: 'system:import', subject: ZOE });
  });

  it('takes a member by number as by id', async () => {
    const number = await numberOf(ZOE);
    expect(await bring(fileOf([contractLine('one', { member: number })]))).toMatchObject({ applied: 1 });
  });

  it('is unchanged when it is imported again, and tells a key that names another contract now', async () => {
    const lines = [contractLine('one'), contractLine('two')];
    await bring(fileOf(lines));
    const head = await core.events.head();
    expect(await bring(fileOf([...lines, lines[0]!]))).toMatchObject(counted({ read: 3, unchanged: 3 }));
    expect(await refusedWith(contractLine('one', { frequency: 'year' }))).toEqual([
      { line: 1, outcome: 'refused', key: 'one', code: 'import.key-reused' },
    ]);
    expect(await core.events.head()).toBe(head);
  });

  it('goes on after lines that are refused, each reported with its number and why', async () => {
    const { report, ...counts } = await bring(
      [
        JSON.stringify(contractLine('one')),
        '{"key": "two", ',
        '',
        JSON.stringify({ ...contractLine('three'), colour: 'red', number: '12' }),
        JSON.stringify(contractLine('four', { member: 'f'.repeat(32) })),
        JSON.stringify(contractLine('five')),
      ].join('\n') + '\n',
    );
    expect(counts).toEqual(counted({ read: 5, applied: 2, refused: 2, unmatched: 1 }));
    expect(report).toEqual([
      { line: 2, outcome: 'refused', code: 'import.line-unreadable' },
      {
        line: 4,
        outcome: 'refused',
        code: 'import.line-invalid',
        errors: [
          { pointer: '/number', code: 'contract-number.invalid' },
          { pointer: '/colour', code: 'key.unknown' },
        ],
      },
      { line: 5, outcome: 'unmatched', code: 'import.member-unknown', key: 'four' },
    ]);
  });

  it.each([
    ['a start before its subscription', { subscribedOn: '2024-04-11' }, 'contracts.start-in-past'],
    ['a subscription to come', { subscribedOn: '2026-11-25', startsOn: '2026-11-25' }, 'import.subscription-to-come'],
    ['no premium from its first day', { premiums: [{ from: '2024-04-11', yearly: '1.00' }] }, 'import.premium-missing'],
    ['a formula that is not sold', { formula: 'royale' }, 'products.unknown-formula'],
    ['an option that is not sold', { options: ['piscine-olympique'] }, 'products.unknown-option'],
    ['a car in a home’s contract', { insured: car }, 'contracts.insured-of-another-family'],
    [
      'a car without coefficient',
      { family: 'auto', formula: 'tiers', options: [], insured: car },
      'contracts.priced-for-another-risk',
    ],
  ])('refuses %s, and nothing is half applied', async (_what, over, code) => {
    const head = await core.events.head();
    expect(await refusedWith(contractLine('one', over))).toMatchObject([{ line: 1, key: 'one', code }]);
    expect(await core.events.head()).toBe(head);
    expect(await bring(fileOf([contractLine('one')]))).toMatchObject({ applied: 1 });
  });

  it('refuses a number that another contract has, one of ours too', async () => {
    const line = contractLine('one', { insured: contractLine('two').insured });
    const twice = await bring(
      fileOf([
        contractLine('two'),
        {
          ...line,
          number: contractLine('two').number,
          family: 'sante',
          formula: 'equilibre',
          options: [],
          insured: proposal('sante').insured,
        },
      ]),
    );
    expect(twice.report).toEqual([{ line: 2, outcome: 'refused', key: 'one', code: 'import.number-taken', facts: {} }]);
  });

  it('keeps the number of a contract though another line of its key was refused beside it', async () => {
    const { report } = await bring(fileOf([contractLine('one', { formula: 'gone' }), contractLine('one')]));
    expect(report).toMatchObject([{ line: 1, code: 'products.unknown-formula' }]);
    const { number } = contractLine('one');
    expect(await refusedWith(contractLine('two', { number }))).toMatchObject([{ code: 'import.number-taken' }]);
  });

  it('leaves to others the number of a line that named another one than its contract bears', async () => {
    const number = '999999999';
    const lines = [contractLine('one', { number, frequency: 'year' }), contractLine('one')];
    await bring(fileOf([lines[1]!]));
    expect(await refusedWith(lines[0]!)).toMatchObject([{ code: 'import.key-reused' }]);
    expect(await bring(fileOf([contractLine('two', { number })]))).toMatchObject({ applied: 1 });
  });

  it('takes no number from a run beside it for a line that is wrong', async () => {
    const { secrets, lookup, clock } = core;
    const { number } = contractLine('one') as { readonly number: string };
    const token = lookup.token('contract-number', number);
    await secrets.claim('contract-number', token, contractOf('one'), clock.now());
    await bring(fileOf([contractLine('one', { formula: 'gone' })]));
    expect(await secrets.ownerOf('contract-number', token)).toBe(contractOf('one'));
  });

  it('refuses a home that a contract of the member covers already', async () => {
    await insurer.accept('1'.repeat(32), proposal('habitation'));
    const { insured } = proposal('habitation');
    expect(await refusedWith(contractLine('one', { insured }))).toMatchObject([
      { line: 1, code: 'contracts.home-already-covered' },
    ]);
  });

  it('makes no report where every line was applied', async () => {
    await bring(fileOf([contractLine('one')]));
    expect(existsSync(join(folder, 'imports', `${runs}.ndjson`))).toBe(false);
  });
});

describe('a file of contracts', () => {
  const file = fileOf([contractLine('one'), contractLine('two'), contractLine('three')]);

  it('may end without a line break', async () => {
    expect(await bring(file.trimEnd())).toMatchObject(counted({ read: 3, applied: 3 }));
  });

  it('of which the last line was cut in the middle has that line refused, wherever the cut', async () => {
    const start = file.lastIndexOf('{"key":"three"');
    for (const at of [start + 1, start + 30, file.length - 2]) {
      const { report, ...counts } = await bring(file.slice(0, at));
      expect(counts.read).toBe(3);
      expect(report).toEqual([{ line: 3, outcome: 'refused', code: 'import.line-cut' }]);
    }
  });

  it('may be packed with gzip', async () => {
    expect(await bring(gzipSync(file))).toMatchObject(counted({ read: 3, applied: 3 }));
  });

  it('that was packed and cut gives what it holds, and says that there was more', async () => {
    const many = fileOf(Array.from({ length: 300 }, (_, index) => contractLine(`k${index}`)));
    const packed = gzipSync(many);
    const { report, applied, refused } = await bring(packed.subarray(0, packed.length / 2));
    expect(applied).toBeGreaterThan(0);
    expect(refused).toBe(1);
    expect(report).toEqual([{ line: applied + 1, outcome: 'refused', code: 'import.file-cut' }]);
  });

  it('may have a line that is too long, or is no text: refused, and the next ones read', async () => {
    const [one, two] = [fileOf([contractLine('one')]), fileOf([contractLine('two')])];
    const long = Buffer.alloc(3 * MOST_BYTES, 'x');
    const bad = Buffer.from([0x7b, 0xff, 0xfe, 0x0a]);
    const { report, ...counts } = await bring(
      Buffer.concat([Buffer.from(one), long, Buffer.from('\n'), bad, Buffer.from(two)]),
    );
    expect(counts).toEqual(counted({ read: 4, applied: 2, refused: 2 }));
    expect(report.map(({ line, code }) => [line, code])).toEqual([
      [2, 'import.line-too-long'],
      [3, 'import.line-unreadable'],
    ]);
  });

  it('may have the line breaks and the mark of another system', async () => {
    expect(await bring(`\uFEFF${file.replaceAll('\n', '\r\n')}`)).toMatchObject(counted({ read: 3, applied: 3 }));
  });

  it('may be empty', async () => expect(await bring('')).toMatchObject(counted({})));
});

const numberOf = async (member: string): Promise<string> => {
  const { state } = await core.commands.load(membership, `member-${member}`);
  if (state.status === 'none') throw new Error('nobody');
  return ((await core.keys.open(state.identity as never)) as { readonly number: string }).number;
};
