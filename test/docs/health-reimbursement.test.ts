import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { simulateReimbursement } from '../../domain/health/reimbursement/simulate-reimbursement.js';

const guide = readFileSync(join(__dirname, '../../docs/guides/health-reimbursement.md'), 'utf8');
const EXAMPLE =
  /^### (?<title>H\d{2}: .+)\n(?:(?!^#)[^])*?^```json case\n(?<care>[^]+?)^```\n+```json expected\n(?<expected>[^]+?)^```$/gm;
const examples = [...guide.matchAll(EXAMPLE)].map(({ groups }) => groups!);

/** rules/health.md 3.4; H13 has two. */
const IDS = ['H01', 'H02', 'H04', 'H05', 'H06', 'H07', 'H08', 'H10', 'H12', 'H13', 'H13', 'H16', 'H17'];

describe('the guide to health reimbursements', () => {
  it('shows every worked example, and no block of JSON that is not executed', () => {
    expect(examples.map(({ title }) => title!.slice(0, 3))).toEqual(IDS);
    expect(guide.match(/^```\S/gm)).toHaveLength(2 * IDS.length);
  });

  it.each(examples.map(({ title, care, expected }) => [title, care, expected] as const))(
    '%s',
    (_title, care, expected) => {
      const answer = simulateReimbursement(JSON.parse(care!));
      expect(answer).toMatchObject(JSON.parse(expected!));
    },
  );
});
