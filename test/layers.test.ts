import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ALLOWED, GROUND, VIOLATIONS, type Planted } from './layers/planted.js';

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string };
}

const ROOT = join(__dirname, '..');
const FOLDERS = ['domain', 'projections', 'migrations', 'src', 'portal', 'test', 'bench'];
const CRUISER = join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');

const violationsIn = (root: string): readonly Violation[] => {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [
      CRUISER,
      '--config',
      '.dependency-cruiser.cjs',
      '--output-type',
      'json',
      ...FOLDERS.filter((folder) => existsSync(join(root, folder))),
    ],
    { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (stdout === '') throw new Error(stderr);
  const { summary } = JSON.parse(stdout) as { summary: { violations: Violation[] } };
  return summary.violations;
};

const plant = (root: string, files: readonly Planted[]): void => {
  for (const { file, text } of files) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
};

describe('layers', () => {
  const root = mkdtempSync(join(tmpdir(), 'layers-'));
  let violations: readonly Violation[] = [];

  beforeAll(() => {
    for (const file of ['.dependency-cruiser.cjs', 'tsconfig.json', 'package.json'])
      cpSync(join(ROOT, file), join(root, file));
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    plant(root, [...GROUND, ...ALLOWED, ...VIOLATIONS]);
    violations = violationsIn(root);
  });
  afterAll(() => rmSync(root, { recursive: true }));

  const rulesBrokenBy = (file: string): string[] =>
    violations.filter(({ from }) => from === file).map(({ rule }) => rule.name);

  it.each(VIOLATIONS)('catch $file as $rule', ({ rule, file }) => {
    expect(rulesBrokenBy(file)).toContain(rule);
  });

  it.each(ALLOWED)('allow $file', ({ file }) => {
    expect(rulesBrokenBy(file)).toEqual([]);
  });

  it('have a planted violation for every rule', () => {
    const names = `JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map(({ name }) => name))`;
    const rules = execFileSync(process.execPath, ['-p', names], { cwd: root, encoding: 'utf8' });
    expect(new Set(VIOLATIONS.map(({ rule }) => rule))).toEqual(new Set(JSON.parse(rules) as string[]));
  });
});

it('the tree itself keeps to its layers', () => {
  expect(violationsIn(ROOT).map(({ from, rule }) => `${from}: ${rule.name}`)).toEqual([]);
});
