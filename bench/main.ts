import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { print, say, UsageError, type Invocation } from '../src/cli/command.js';
import { isMet, type MeasureOptions, type Row } from './harness/row.js';
import { tableOf } from './harness/table.js';
import { MEASURES } from './measures.js';

/**
 * Measures and prints; `--only TEXT` those whose name holds the text, `--json` a line for each row as it is measured.
 * Exit code 0 whether or not the goals are met: a goal missed is a finding for people, on a machine that may be busy.
 */
export const runBench = async ({ values }: Invocation): Promise<number> => {
  const only = typeof values.only === 'string' ? values.only : '';
  const chosen = Object.keys(MEASURES).filter((name) => name.includes(only));
  if (chosen.length === 0) throw new UsageError(`--only ${only}: none of ${Object.keys(MEASURES).join(', ')}`);
  const rows: Row[] = [];
  for (const name of chosen) {
    say(`measuring ${name}`);
    const measured = await inFolder(values.data, (folder) =>
      measureOne(name, { folder, smoke: values.smoke === true, full: values.full === true }),
    );
    if (values.json) measured.forEach((row) => print(JSON.stringify({ ...row, met: isMet(row) ?? null })));
    rows.push(...measured);
  }
  if (!values.json) print(tableOf(rows));
  return 0;
};

const measureOne = async (name: string, options: MeasureOptions): Promise<readonly Row[]> => {
  const { measure } = await MEASURES[name]!();
  const rows = await measure(options);
  return options.smoke ? rows.map(unjudged) : rows;
};

/** A few cold iterations meet or miss nothing. */
const unjudged = ({ goal: _goal, atMost: _atMost, ...row }: Row): Row => row;

/** A folder below `--data` (./data), for a temporary folder may lie in memory, where durability costs nothing. */
const inFolder = async <Result>(
  data: string | boolean | undefined,
  work: (folder: string) => Promise<Result>,
): Promise<Result> => {
  const base = resolve(process.env.SOCIETAIRE_CWD ?? '.', typeof data === 'string' ? data : './data');
  mkdirSync(base, { recursive: true });
  const folder = mkdtempSync(join(base, 'bench-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
