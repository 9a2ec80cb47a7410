import { CHECKS, findings, lineCount } from './tidy/checks.js';
import { BAD, GOOD } from './tidy/planted.js';
import { projectFiles } from './tidy/project-files.js';
import { deadDecisionLinks, medianLength, unknownScripts, unlistedDecisions } from './tidy/whole-project.js';

const files = projectFiles();
const file = (path: string, text = '') => ({ path, text });
const checkOf = (habit: string) => CHECKS.find((check) => check.habit === habit)!;

describe('every file of the project', () => {
  it('is looked at', () => expect(files.map(({ path }) => path)).toContain('test/tidy.test.ts'));
  it.each(CHECKS)('$habit', (check) => expect(findings(check, files)).toEqual([]));
});

describe('a file that does not keep the habits', () => {
  it.each(BAD)('is caught: "$habit" in $path', ({ habit, path, text }) => {
    expect(findings(checkOf(habit), [{ path, text }])).not.toEqual([]);
  });
  it.each(GOOD)('is not any that looks like it: "$habit" in $path', ({ habit, path, text }) => {
    expect(findings(checkOf(habit), [{ path, text }])).toEqual([]);
  });
  it('is planted for every habit', () => {
    expect(CHECKS.filter(({ habit }) => !BAD.some((bad) => bad.habit === habit))).toEqual([]);
  });
});

describe('the project', () => {
  it('has a median file of 60 lines at most', () => expect(medianLength(files)).toBeLessThanOrEqual(60));
  it('lists every decision', () => expect(unlistedDecisions(files)).toEqual([]));
  it('links no decision that is not there', () => expect(deadDecisionLinks(files)).toEqual([]));
  it('has every script that its README names', () => expect(unknownScripts(files)).toEqual([]));
});

describe('a project that is not tidy', () => {
  const adr = file('docs/adr/README.md', '[One](0001-one.md)\n[Gone](0003-gone.md)');

  it('has a median that counts', () => {
    const long = [1, 70, 80].map((count) => file(`src/${count}.ts`, 'x\n'.repeat(count)));
    expect([medianLength(long), lineCount(long[1]!)]).toEqual([70, 70]);
  });
  it('has a decision that is not listed', () => {
    expect(unlistedDecisions([adr, file('docs/adr/0001-one.md'), file('docs/adr/0002-two.md')])).toEqual([
      '0002-two.md',
    ]);
  });
  it('has a link to a decision that is not there', () => {
    expect(deadDecisionLinks([adr, file('docs/adr/0001-one.md')])).toEqual(['0003-gone.md']);
  });
  it('has a README with a script that does not exist', () => {
    const readme = file('README.md', '`npm ci && npm run demo`, `npm run -s close-day`, `npm test`');
    const scripts = file('package.json', '{"scripts":{"demo":"","test":""}}');
    expect(unknownScripts([readme, scripts])).toEqual(['close-day']);
  });
});
