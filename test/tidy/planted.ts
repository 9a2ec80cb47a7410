interface Planted {
  readonly habit: string;
  readonly path: string;
  readonly text: string;
}

const planted = (habit: string, path: string, ...text: readonly string[]): Planted => ({
  habit,
  path,
  text: text.join(''),
});

const RULE = 'domain/payments/rules/earliest-notice.ts';

/** Each has one thing wrong; what must not stand in a file, this one included, is put together from two pieces. */
export const BAD: readonly Planted[] = [
  planted('is at most 250 lines long', 'src/a.ts', 'x\n'.repeat(251)),
  planted('has no line over 140 characters', 'src/a.ts', 'x'.repeat(141)),
  planted('has no line over 140 characters', 'src/a.ts', "say('", 'x'.repeat(141), "');"),
  planted('has a kebab-case name', 'src/sendMail.ts'),
  planted('has a kebab-case name', 'test/Mail.test.ts'),
  planted('has a name that says what it is', 'src/utils/mail.ts'),
  planted('has a name that says what it is', 'domain/date-helpers.ts'),
  planted('has a name that says what it is', 'src/http/common.ts'),
  planted('has a name that says what it is', 'src/manager.ts'),
  planted('has a name that says what it is', 'src/service.ts'),
  planted('leaves nothing for later', 'src/a.ts', '// TO', 'DO later'),
  planted('lists nothing twice', 'src/a.ts', '[\n  one,\n  two,\n  one,\n]'),
  planted(
    'lists nothing twice',
    'src/a.ts',
    '[\n  { provide: One, useValue: 1 },\n  { provide: One, useValue: 2 },\n]',
  ),
  planted('leaves nothing for later', 'src/a.ts', '// FIX', 'ME'),
  planted('leaves nothing for later', 'src/a.ts', '// XX', 'X'),
  planted('leaves nothing for later', 'test/a.test.ts', 'it.on', "ly('x', () => {})"),
  planted('leaves nothing for later', 'test/a.test.ts', 'describe.sk', "ip('x', () => {})"),
  planted('leaves nothing for later', 'src/a.ts', '// @ts-ig', 'nore'),
  planted('leaves nothing for later', 'src/a.ts', '/* eslint-dis', 'able */'),
  planted('leaves nothing for later', 'src/a.ts', 'const a = b as a', 'ny;'),
  planted('names no path of one machine', 'README.md', 'cd /ho', 'me/me/project'),
  planted('names no path of one machine', '.ci/run', 'cat "/wo', 'rk/main/file"'),
  planted('names no path of one machine', 'src/a.ts', '/fa', 'rm/x'),
  planted('names no registry in a lock file', 'package-lock.json', '"resolved": "https', '://registry.example/a.tgz"'),
  planted('cites the source of its rule', RULE, '/** First day of a notice. */\nexport const a = 1; // art. L113-3'),
  planted('has the name of a decision record', 'docs/adr/first.md'),
  planted('has the name of a decision record', 'docs/adr/1-first.md'),
];

/** Each is at the limit, or looks like what is wrong and is right. */
export const GOOD: readonly Planted[] = [
  planted('lists nothing twice', 'src/a.ts', '[\n  one,\n];\n[\n  one,\n]'),
  planted('is at most 250 lines long', 'src/a.ts', 'x\n'.repeat(250)),
  planted('is at most 250 lines long', 'test/golden/a.ts', 'x\n'.repeat(251)),
  planted('has no line over 140 characters', 'src/a.ts', 'é'.repeat(140)),
  planted('has no line over 140 characters', 'src/a.ts', "  '", 'x'.repeat(141), "',"),
  planted('has a kebab-case name', 'migrations/events/permits/permit-issued.v1-to-v2.ts'),
  planted('has a name that says what it is', 'src/mail/mail-service.ts'),
  planted('leaves nothing for later', 'src/a.ts', 'the only (one) as anything, skip(1)'),
  planted('names no path of one machine', 'README.md', 'https://example.org/ho', 'me/me and src/wo', 'rk/'),
  planted('cites the source of its rule', RULE, '/** First day of a notice. C. ass. L113-3. */'),
  planted('cites the source of its rule', RULE, '/**\n * First day.\n * Our policy, no text sets it.\n */'),
  planted('has the name of a decision record', 'docs/adr/0001-record-decisions.md'),
];
