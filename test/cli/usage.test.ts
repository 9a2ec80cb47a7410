import { COMMANDS, LATER } from '../../src/cli/commands.js';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../kit/run-command.js';

const TIMEOUT = 120_000;
const NO_FOLDER = join(__dirname, 'no-such-folder');

describe('the command line', () => {
  it.each(Object.keys(COMMANDS))(
    'helps with %s',
    async (name) => {
      const { code, out, err } = await runCommand([name, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`npm run ${name} -- `);
      for (const word of ['--data', '--json', '--help', 'Exit codes']) expect(out).toContain(word);
    },
    TIMEOUT,
  );

  it.each(LATER)(
    'says that %s comes later',
    async (name) => {
      expect(await runCommand([name])).toEqual({
        code: 2,
        out: '',
        err: `${name} is not in this release yet: see CHANGELOG.md for what is.\n`,
      });
    },
    TIMEOUT,
  );

  it('has every command that npm has a script for', () => {
    const { scripts } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const run = Object.values(scripts).flatMap((script) => /^node bin\/run\.js (\S+)$/.exec(script)?.[1] ?? []);
    expect(run.filter((name) => name !== 'build').sort()).toEqual([...Object.keys(COMMANDS), ...LATER].sort());
  });

  it.each<[string, readonly string[], RegExp]>([
    ['an unknown command', ['dmeo'], /There is no command "dmeo"/],
    ['a name that every object has', ['toString'], /There is no command "toString"/],
    ['no command', [], /Usage: npm run/],
    ['an unknown option', ['verify', '--dta', 'x'], /--dta/],
    ['a word that no one asked for', ['verify', './data'], /takes no word "\.\/data"/],
    ['an option without its value', ['verify', '--data'], /--data/],
    ['a number that is none', ['demo', '--members', 'ten'], /--members must be a whole number from 1/],
    ['no members', ['demo', '--members', '0'], /--members/],
    ['a port out of range', ['start', '--port', '65536'], /--port must be a whole number from 0 to 65535/],
    ['another script’s digits', ['demo', '--members', '١٠'], /--members/],
    ['a day that does not exist', ['demo', '--today', '2027-02-29'], /--today must be a date/],
    ['a day out of reach', ['demo', '--today', '1900-01-01', '--data', NO_FOLDER], /--today/],
    ['neither stream nor subject', ['replay'], /one of --stream, --subject, --correlation and --view/],
    ['both stream and subject', ['replay', '--stream', 'a', '--subject', 'b'], /one of --stream/],
    ['opening without a case', ['replay', '--stream', 'a', '--unmask'], /--unmask needs --case/],
    ['a moment without a zone', ['replay', '--stream', 'a', '--known-on', '2026-11-24T12:00:00'], /--known-on/],
    ['a folder without data', ['verify', '--data', NO_FOLDER], /no-such-folder holds no data of ours/],
  ])(
    'refuses %s',
    async (_what, args, words) => {
      const { code, out, err } = await runCommand(args);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      expect(err).toMatch(words);
      expect(err).not.toMatch(/\n {4}at /);
    },
    TIMEOUT,
  );
});
