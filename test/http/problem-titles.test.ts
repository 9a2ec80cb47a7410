import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownCodes, titleOf } from '../../src/http/problem/titles.js';

const ROOT = join(__dirname, '../..');
/** What a request can be refused by: the rules behind the routes there are. */
const ASKED = '{domain,src}/{membership,contracts,payments,correspondence}/**/*.ts';
const files = [...globSync(ASKED, { cwd: ROOT }), 'domain/processes/address-change/talk.ts'];
const codes = new Set(
  files
    .flatMap((file) => [...readFileSync(join(ROOT, file), 'utf8').matchAll(/'([a-z]+(?:-[a-z]+)*\.[a-z-]+)'/g)])
    .map(([, code]) => code!)
    .filter((code) =>
      /^(membership|contracts|payments|bank-files|correspondence|address-change|products|tariff)\./.test(code),
    ),
);
/** Names of rules that amounts are traced to, which are no refusals. */
const RULES = ['payments.receipt', 'contracts.motor-coefficient', 'contracts.refund-on-termination'];

const listed = globSync('src/http/problem/*titles.ts', { cwd: ROOT }).flatMap((file) =>
  [...readFileSync(join(ROOT, file), 'utf8').matchAll(/^ {2}'([a-z.-]+)':/gm)].map(([, code]) => code!),
);

describe('the titles', () => {
  it('are all found', () => expect([...new Set(listed)].sort()).toEqual([...knownCodes].sort()));
  it('are one for each code', () => expect(listed.filter((code, at) => listed.indexOf(code) < at)).toEqual([]));
});

describe('the refusals of the rules', () => {
  it('are found', () => expect(codes.size).toBeGreaterThan(60));
  it.each([...codes].filter((code) => !RULES.includes(code)))('%s has a French title of its own', (code) => {
    expect(knownCodes).toContain(code);
    expect(titleOf(code)).toMatch(/^\p{Lu}.+\.$/u);
  });
});
