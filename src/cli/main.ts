import { parseArgs } from 'node:util';
import { StartRefused } from '../config/start-refused.js';
import { print, say, SHARED, UsageError, type CliCommand } from './command.js';
import { COMMANDS, LATER } from './commands.js';

const overview = (): string =>
  [
    `Usage: npm run <command> -- [options]`,
    '',
    `Commands: ${Object.keys(COMMANDS).join(', ')}`,
    `To come: ${LATER.join(', ')}`,
  ].join('\n');

const help = (name: string, { summary, usage }: CliCommand): string =>
  [
    summary,
    '',
    `Usage: npm run ${name} -- ${usage}`,
    '',
    'Every command: --data DIR (default ./data or DATA_DIR), --json, --help.',
    'Exit codes: 0 done, 1 done with a bad finding, 2 bad usage or refused to start.',
  ].join('\n');

const invoke = async (name: string, args: readonly string[]): Promise<number> => {
  const { command } = await COMMANDS[name]!();
  const { values, positionals } = parseArgs({
    args: [...args],
    options: { ...SHARED, ...command.options },
    allowPositionals: true,
  });
  if (values.help) {
    print(help(name, command));
    return 0;
  }
  if (positionals.length > 0 && !command.words)
    throw new UsageError(`${name} takes no word "${positionals[0]!}": see --help.`);
  return command.run({ values: values as Record<string, string | boolean>, words: positionals });
};

const main = async ([name, ...args]: readonly string[]): Promise<number> => {
  if (name === 'build') return 0;
  if (name !== undefined && LATER.includes(name)) {
    say(`${name} is not in this release yet: see CHANGELOG.md for what is.`);
    return 2;
  }
  if (name === undefined || !Object.hasOwn(COMMANDS, name)) {
    if (name !== undefined && name !== '--help') say(`There is no command ${JSON.stringify(name)}.`);
    say(overview());
    return name === '--help' ? 0 : 2;
  }
  return invoke(name, args);
};

const isUsage = (error: unknown): boolean =>
  error instanceof UsageError ||
  error instanceof StartRefused ||
  String((error as { code?: string }).code).startsWith('ERR_PARSE_ARGS');

/** What a shell says of a program whose reader has left, as `| head` does. */
const READER_GONE = 141;
process.stdout.on('error', (error: Error & { readonly code?: string }) => {
  if (error.code === 'EPIPE') process.exit(READER_GONE);
  throw error;
});

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  say(isUsage(error) ? (error as Error).message : ((error as Error).stack ?? String(error)));
  process.exitCode = 2;
}
