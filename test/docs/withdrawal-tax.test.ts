import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateWithdrawal } from '../../domain/savings/tax/simulate-withdrawal.js';
import { WARNINGS } from '../../domain/savings/tax/warnings.js';

const guide = readFileSync(join(__dirname, '../../docs/guides/withdrawal-tax.md'), 'utf8');
const EXAMPLE =
  /^### (?<title>[EP]\d{1,2}b?: .+)\n(?:(?!^#)[^])*?^```json case\n(?<told>[^]+?)^```\n+```json expected\n(?<expected>[^]+?)^```$/gm;
const examples = [...guide.matchAll(EXAMPLE)].map(({ groups }) => groups!);

/** rules/savings-tax.md 1.8 and 2.3. */
const IDS = [
  ...['E01', 'E03', 'E04', 'E05', 'E06', 'E08', 'E08b', 'E09', 'E09', 'E10', 'E11', 'E11'],
  ...['E12', 'E12', 'E12', 'E13', 'E14', 'E14', 'P1', 'P3', 'P4'],
];

describe('the guide to the tax on withdrawals', () => {
  it('shows every worked example, and no block of JSON that is not executed', () => {
    expect(examples.map(({ title }) => title!.split(':')[0])).toEqual(IDS);
    expect(guide.match(/^```json/gm)).toHaveLength(2 * IDS.length);
  });

  it('names every warning', () => {
    for (const code of Object.keys(WARNINGS)) expect(guide).toContain(`\`${code}\``);
  });

  it.each(examples.map(({ title, told, expected }) => [title, told, expected] as const))(
    '%s',
    (_title, told, expected) => {
      const wanted = JSON.parse(expected!) as Readonly<Record<string, unknown>>;
      const answer = simulateWithdrawal(JSON.parse(told!));
      expect(Object.fromEntries(Object.keys(wanted).map((name) => [name, Reflect.get(answer, name)]))).toEqual(wanted);
    },
  );
});
