import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CASES } from '../domain/savings/tax/examples.js';
import { changed, plan, youngContract } from '../domain/savings/tax/simulated.js';

const root = join(__dirname, '../..');
const visit = {
  ...{ careOn: '2026-11-23', act: 'doctor', price: '30.00', base: '30.00', rate: '0.70' },
  guarantee: { kind: 'percent-of-base', percent: '100', includesAmo: true },
};
const example = (id: string) => changed(youngContract, CASES[id]!);

const run = (words: readonly string[], input: string | Buffer) => {
  const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
  const data = join(folder, 'data');
  const child = spawnSync(process.execPath, [join(root, 'bin/run.js'), 'simulate', ...words, '--data', data], {
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  const opened = existsSync(data);
  rmSync(folder, { recursive: true });
  return { ...child, opened };
};
const json = (text: string): unknown => JSON.parse(text);

describe('npm run simulate', () => {
  it('withdrawal answers a case on standard output, and opens no store', () => {
    const { status, stdout, opened } = run(['withdrawal'], JSON.stringify(example('E01')));
    expect([status, opened]).toEqual([0, false]);
    expect(json(stdout)).toMatchObject({
      paid: '4700.00',
      explanation: expect.any(Array) as unknown,
      trace: { paid: {} },
    });
  });

  it('withdrawal refuses a bad case with exit 2, and its errors on standard error', () => {
    const { status, stdout, stderr } = run(['withdrawal'], JSON.stringify({ ...example('E01'), amount: '12500.01' }));
    expect([status, stdout]).toEqual([2, '']);
    expect(json(stderr)).toMatchObject({ errors: [{ pointer: '/amount', code: 'tax.above-value' }] });
  });

  it('withdrawal answers an array in order, a bad case in its place', () => {
    const input = [example('E01'), { kind: 'pea' }, example('E10'), plan];
    const { status, stdout } = run(['withdrawal', '--without-trace'], JSON.stringify(input));
    expect(status).toBe(0);
    expect(json(stdout)).toMatchObject([
      { paid: '4700.00', trace: {} },
      { errors: [{ pointer: '/kind' }] },
      { paid: '76048.00' },
      { finalNet: '34860.00' },
    ]);
  });

  it('withdrawal --compare puts scenarios side by side', () => {
    const scenarios = ['E03', 'E04'].map((label) => ({ label, case: example(label) }));
    const { status, stdout } = run(['withdrawal', '--compare'], JSON.stringify({ scenarios }));
    expect(status).toBe(0);
    expect(json(stdout)).toMatchObject({
      scenarios: [{ label: 'E03' }, { label: 'E04' }],
      differences: expect.any(Array) as unknown,
    });
  });

  it('reimbursement answers a case and an array', () => {
    expect(json(run(['reimbursement'], JSON.stringify(visit)).stdout)).toMatchObject({
      amo: '19.00',
      leftToPay: '2.00',
    });
    expect(json(run(['reimbursement'], JSON.stringify([visit, {}])).stdout)).toMatchObject([
      { amo: '19.00' },
      { errors: expect.any(Array) as unknown },
    ]);
  });

  it.each([
    ['nothing', ''],
    ['half a document', '{"kind": '],
    ['bytes that are no UTF-8', Buffer.from([0x22, 0xff, 0x22])],
  ])('refuses %s as JSON', (_what, input) => {
    const { status, stdout, stderr } = run(['withdrawal'], input);
    expect([status, stdout]).toEqual([2, '']);
    expect(json(stderr)).toMatchObject({ errors: [{ pointer: '', code: 'json.invalid' }] });
  });

  it('refuses more than 64 MiB', () => {
    const { status, stderr } = run(['withdrawal'], Buffer.alloc(64 * 1024 * 1024 + 1, 0x20));
    expect(status).toBe(2);
    expect(stderr).toContain('json.too-large');
  });

  it.each([[[]], [['lottery']], [['reimbursement', '--compare']], [['withdrawal', 'reimbursement']]])(
    'refuses the words %j',
    (words) => expect(run(words, '{}')).toMatchObject({ status: 2, stdout: '' }),
  );

  it('writes more than a pipe holds to a reader that is slow', async () => {
    const words = [join(root, 'bin/run.js'), 'simulate', 'withdrawal'];
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] });
    child.stdin.end(JSON.stringify(Array.from({ length: 1_500 }, () => example('E08'))));
    let [size, last] = [0, ''];
    for await (const chunk of child.stdout) {
      [size, last] = [size + (chunk as Buffer).length, String(chunk)];
      await new Promise((resolve) => setTimeout(resolve, 1));
    }
    expect(size).toBeGreaterThan(10_000_000);
    expect(last.endsWith(']\n')).toBe(true);
  }, 30_000);

  it('answers ten thousand cases in one run', () => {
    const input = Array.from({ length: 10_000 }, (_none, index) => example(index % 2 === 0 ? 'E05' : 'E08'));
    const { status, stdout } = run(['withdrawal', '--without-trace'], JSON.stringify(input));
    const answers = json(stdout) as readonly { readonly paid: string }[];
    expect([status, answers.length]).toEqual([0, 10_000]);
    expect([answers[0]?.paid, answers[9_999]?.paid]).toEqual(['36777.00', '28965.00']);
  });
});
