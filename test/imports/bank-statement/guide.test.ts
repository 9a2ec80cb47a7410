import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bring, counted } from './bring.js';
import { endToEnd } from '../../bank/statements.js';
import { collectedMutual } from './collected-mutual.js';

const ROOT = join(__dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const mutual = collectedMutual();

describe('the guide', () => {
  it('has a sample of returns, whose entries come to what it says', async () => {
    const { counts, report } = await bring(mutual.core, read('docs/imports/bank-statement.camt-054.sample.xml'));
    expect(counts).toEqual(counted({ read: 5, applied: 1, unchanged: 2, unmatched: 2 }));
    expect(report.map(({ entry, code }) => [entry, code])).toEqual([
      [2, 'payments.debit-unknown'],
      [5, 'bank-files.credit-to-assign'],
    ]);
    expect(await mutual.debits(1)).toEqual([[endToEnd(1), 'returned']]);
  });

  it('has a sample of rejects', async () => {
    const { counts } = await bring(mutual.core, read('docs/imports/bank-statement.pain-002.sample.xml'));
    expect(counts).toEqual(counted({ read: 3, applied: 1, unchanged: 2 }));
    expect(await mutual.debits(2)).toEqual([[endToEnd(2), 'returned']]);
  });

  it('tells every code that an entry or a file may have', () => {
    const guide = read('docs/imports/bank-statement.md');
    const sources = [
      'src/bank/reading/*.ts',
      'src/imports/bank-statement/*.ts',
      'domain/payments/rules/match-return.ts',
    ];
    const codes = sources
      .flatMap((pattern) => globSync(pattern, { cwd: ROOT }))
      .flatMap((path) => read(path).match(/'(bank|bank-files|payments)\.[a-z-]+'/g) ?? [])
      .map((code) => code.slice(1, -1));
    const noted = ['bank.own-collection', 'bank.fees'];
    const told = new Set(codes.filter((code) => !noted.includes(code)));
    expect(told.size).toBeGreaterThan(20);
    for (const code of told) expect(guide).toContain(`\`${code}\``);
  });
});
