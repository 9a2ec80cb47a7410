import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** One impure line each, as they would stand in a rule, and the ESLint rule that must see it. */
const IMPURE: readonly (readonly [line: string, rule: string])[] = [
  ["import { readFileSync } from 'node:fs';", 'no-restricted-imports'],
  ["import { Injectable } from '@nestjs/common';", 'no-restricted-imports'],
  ["export const later = import('zod');", 'no-restricted-syntax'],
  ['export const now = Date.now();', 'no-restricted-syntax'],
  ['export const today = new Date();', 'no-restricted-syntax'],
  ['export const written = Date();', 'no-restricted-syntax'],
  ['export const luxonNow = DateTime.now();', 'no-restricted-syntax'],
  ['export const local = DateTime.local();', 'no-restricted-syntax'],
  ['export const utc = DateTime.utc();', 'no-restricted-syntax'],
  ['export const chance = Math.random();', 'no-restricted-syntax'],
  ['export const id = crypto.randomUUID();', 'no-restricted-globals'],
  ['export const zone = process.env.TZ;', 'no-restricted-globals'],
  ['export const tick = performance.now();', 'no-restricted-globals'],
  ['export const hidden = globalThis.Date;', 'no-restricted-globals'],
];
const PURE = "export const day = DateTime.utc(2026, 11, 24).toISODate() ?? new Date('2026-11-24').toISOString();";

const ROOT = join(__dirname, '..');

const eslint = (options: readonly string[], input = ''): unknown => {
  const program = join(ROOT, 'node_modules/eslint/bin/eslint.js');
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...options], { cwd: ROOT, input, encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout) as unknown;
};

describe('lint of domain/', () => {
  let found: readonly string[] = [];
  beforeAll(() => {
    const text = [...IMPURE.map(([line]) => line), PURE].join('\n');
    const [{ messages }] = eslint(
      ['--stdin', '--stdin-filename', 'domain/shared/money.ts', '--format', 'json'],
      text,
    ) as [{ messages: { line: number; ruleId: string | null }[] }];
    found = messages.map(({ line, ruleId }) => `${line}: ${ruleId}`);
  }, 60_000);

  it.each(IMPURE.map(([line, rule], index) => ({ line, rule, at: index + 1 })))('sees $line', ({ rule, at }) => {
    expect(found).toContain(`${at}: ${rule}`);
  });

  it('lets pure dates through', () => {
    expect(found.filter((finding) => finding.startsWith(`${IMPURE.length + 1}: no-restricted`))).toEqual([]);
  });
});

it('lint of projections/ is as strict', () => {
  const rulesOf = (file: string) => (eslint(['--print-config', file]) as { rules: Record<string, unknown> }).rules;
  expect(rulesOf('projections/define-view.ts')).toEqual(rulesOf('domain/shared/money.ts'));
}, 60_000);
