import type { ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;
export type Values = Readonly<Record<string, string | boolean | undefined>>;

/** What a command is given: its options and words. It prints results on standard output, words and progress on error. */
export interface Invocation {
  readonly values: Values;
  readonly words: readonly string[];
}

/** A command of the command line. `run` answers the exit code: 0 done, 1 done with a bad finding; usage errors are thrown. */
export interface CliCommand {
  readonly summary: string;
  readonly usage: string;
  readonly options: Options;
  /** takes words beside options; without it a word is an error */
  readonly words?: true;
  readonly run: (invocation: Invocation) => Promise<number>;
}

/** The command line was wrong: one line and exit code 2. */
export class UsageError extends Error {}

/** Options that every command shares. */
export const SHARED: Options = {
  data: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', default: false },
};

export const print = (line: string): void => void process.stdout.write(`${line}\n`);
export const say = (line: string): void => void process.stderr.write(`${line}\n`);
