import { execFileSync } from 'node:child_process';
import { hash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';

const ROOT = join(__dirname, '../..');
const SAMPLE = join(ROOT, 'docs/imports/contracts.sample.ndjson');
const GUIDE = readFileSync(join(ROOT, 'docs/imports/contracts.md'), 'utf8');
const RUNS = readFileSync(join(ROOT, 'docs/imports/runs.md'), 'utf8');

let folder: string;
let data: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'societaire-import-'));
  data = join(folder, 'data');
  const demo = ['demo', '--no-serve', '--members', '3', '--months', '6', '--seed', '1', '--data', data];
  expect((await runCommand(demo)).code).toBe(0);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bring = async (
  file: string,
  kind = 'contracts',
): Promise<{ readonly code: number | null; readonly last: Record<string, unknown> }> => {
  const { code, out } = await runCommand(['import', kind, file, '--data', data, '--json']);
  return { code, last: JSON.parse(out.trim().split('\n').at(-1)!) as Record<string, unknown> };
};
/** Contracts of the folder, once all of it was verified. */
const contractsIn = async (): Promise<number> => {
  const { code, out } = await runCommand(['verify', '--data', data, '--json']);
  expect(code).toBe(0);
  return (JSON.parse(out) as { readonly views: { readonly contracts: { readonly documents: number } } }).views.contracts
    .documents;
};
type Printed = Readonly<Record<'type' | 'data', unknown>>;
const printed = async (...options: readonly string[]): Promise<readonly Printed[]> => {
  const { out } = await runCommand(['replay', ...options, '--data', data, '--json']);
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Printed);
};
/** Events of a run, each with what it says. */
const recordOf = async (run: unknown): Promise<readonly unknown[]> =>
  (await printed('--stream', `import-${String(run)}`)).map(({ type, data: told }) => [type, told]);
const counts = { kind: 'contracts', read: 4, applied: 0, unchanged: 0, unmatched: 0, refused: 0, report: null };

describe('the command that imports', () => {
  it('takes the sample of the guide, once', async () => {
    const before = await contractsIn();
    const { code, last } = await bring(SAMPLE);
    expect({ code, last }).toMatchObject({ code: 0, last: { ...counts, applied: 4 } });
    expect(await bring(SAMPLE)).toMatchObject({ code: 0, last: { ...counts, unchanged: 4 } });
    expect(await contractsIn()).toBe(before + 4);
    const brought = await printed('--correlation', String(last.import));
    expect(new Set(brought.map(({ type }) => type))).toEqual(
      new Set(['ImportStarted', 'ContractSubscribed', 'ContractRenewed', 'ImportEnded']),
    );
    expect(brought.filter(({ type }) => type === 'ContractSubscribed')).toHaveLength(4);
  }, 60_000);

  it('ends with 1 and a report where lines were refused', async () => {
    const lines = readFileSync(SAMPLE, 'utf8');
    const cut = join(folder, 'cut.ndjson');
    writeFileSync(cut, lines.slice(0, -10));
    const { code, last } = await bring(cut);
    expect(code).toBe(1);
    expect(last).toMatchObject({ read: 4, unchanged: 3, refused: 1 });
    const report = readFileSync(String(last.report), 'utf8');
    expect(report).toBe('{"line":4,"outcome":"refused","code":"import.line-cut"}\n');
    const size = statSync(cut).size;
    const sha256 = hash('sha256', readFileSync(cut), 'hex');
    const became = { read: 4, applied: 0, unchanged: 3, unmatched: 0, refused: 1 };
    expect(await recordOf(last.import)).toEqual([
      ['ImportStarted', { kind: 'contracts', sha256, bytes: size, packed: false }],
      ['ImportEnded', { counts: became, hasReport: true }],
    ]);
  });

  it('reads what a bank answers, once, and ends with 1 while a person has to look at some of it', async () => {
    const sample = join(ROOT, 'docs/imports/bank-statement.camt-054.sample.xml');
    const statement = { kind: 'bank-statement', read: 5, applied: 0, refused: 0 };
    const { code, last } = await bring(sample, 'bank-statement');
    expect({ code, last }).toMatchObject({ code: 1, last: { ...statement, unchanged: 2, unmatched: 3 } });
    expect(readFileSync(String(last.report), 'utf8').trim().split('\n')).toHaveLength(3);
    const again = { ...statement, unchanged: 5, unmatched: 0, report: null };
    expect(await bring(sample, 'bank-statement')).toMatchObject({ code: 0, last: again });
  }, 60_000);

  it('refuses a file of a bank as a whole, and says why', async () => {
    const cut = join(folder, 'cut.xml');
    writeFileSync(cut, readFileSync(join(ROOT, 'docs/imports/bank-statement.pain-002.sample.xml')).subarray(0, -20));
    const { code, last } = await bring(cut, 'bank-statement');
    expect({ code, last }).toMatchObject({
      code: 1,
      last: { applied: 0, unmatched: 0, refused: 1, code: 'bank.truncated' },
    });
    const line = '{"outcome":"refused","code":"bank.truncated","facts":{}}\n';
    expect(readFileSync(String(last.report), 'utf8')).toBe(line);
  });

  it.each([
    [['import'], /a kind/],
    [['import', 'contracts'], /a kind/],
    [['import', 'weather', SAMPLE], /a kind/],
    [['import', 'agencies', SAMPLE], /not in this release/],
    [['import', 'contracts', '/nowhere'], /\/nowhere cannot be read: ENOENT/],
  ])('ends with 2 and one line for %j', async (words, said) => {
    const { code, out, err } = await runCommand([...words, '--data', data]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(said);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('does not wait for who would write into a pipe: a file is read twice', async () => {
    const pipe = join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    const { code, err } = await runCommand(['import', 'contracts', pipe, '--data', data]);
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(`${pipe} cannot be read: ESPIPE`) as string,
    });
  }, 20_000);

  it('is told in the guide with every code of its own', () => {
    const sources = [
      'lines-of.ts',
      'contracts/contract-import.ts',
      'contracts/commands-of-line.ts',
      'contracts/read-contract-line.ts',
    ];
    const text = sources.map((path) => readFileSync(join(ROOT, 'src/imports', path), 'utf8')).join('');
    const codes = new Set(text.match(/'import\.[a-z-]+'/g)!.map((code) => code.slice(1, -1)));
    expect(codes.size).toBeGreaterThan(8);
    for (const code of codes) expect(GUIDE).toContain(`\`${code}\``);
    for (const code of ['import.file-changed', 'import.broken-off']) expect(RUNS).toContain(`\`${code}\``);
  });
});
