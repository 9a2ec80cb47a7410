import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { contractParts } from '../contracts/contract-parts.js';
import { openCore, type Core } from '../core/open-core.js';
import { ContractImport } from '../imports/contracts/contract-import.js';
import { importBankStatement } from '../imports/bank-statement/bank-statement-import.js';
import { statementParts } from '../imports/bank-statement/statement-parts.js';
import { importFile, type ImportCounts } from '../imports/import-file.js';
import { ImportSource } from '../imports/import-source.js';
import { RefusedLines } from '../imports/refused-lines.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { print, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { progressOf } from './progress.js';

interface Running {
  readonly report: RefusedLines;
  /** told how many bytes of the file were read; a file may be read more than once */
  readonly progress: (read: number) => void;
  /** a new id for each import */
  readonly run: string;
}

/** A kind of file: how often it is read, and what applies it. */
interface Kind {
  readonly readings: number;
  readonly apply: (core: Core, source: ImportSource, running: Running) => Promise<ImportCounts>;
}

const KINDS: Readonly<Record<string, Kind>> = {
  contracts: {
    readings: 1,
    apply: (core, source, { report, progress, run }) =>
      importFile(new ContractImport(contractParts(core), run), source, report, progress),
  },
  'bank-statement': {
    readings: 2,
    apply: async (core, source, running) => {
      const store = await openReadStore(core.config);
      try {
        return await importBankStatement(await statementParts(core, store), source, running);
      } finally {
        await store.close();
      }
    },
  },
};
/** Kinds whose feature comes later. */
const LATER = ['fund-prices', 'health-statements', 'agencies'];

export const command: CliCommand = {
  summary: 'Imports a file, packed with gzip or not. A line applied before changes nothing: cut off, it is run again.',
  usage: `${Object.keys(KINDS).join(' | ')} FILE [--data DIR] [--json]   the formats are in docs/imports/`,
  options: {},
  words: true,
  run: async ({ values, words }) => {
    const started = performance.now();
    const [kind, source] = await choose(words);
    const { readings, apply } = KINDS[kind]!;
    const core = await openCore(configOf(values));
    const run = randomUUID().replaceAll('-', '');
    const report = new RefusedLines(join(core.config.dataDir, 'imports', `${kind}-${run}.ndjson`));
    const progress = progressOf('bytes', readings * source.size);
    try {
      const counts = await apply(core, source, { report, run, progress: (read) => progress.move(read) });
      const seconds = Math.round(performance.now() - started) / 1_000;
      const result = { kind, ...counts, seconds, report: report.path };
      print(values.json ? JSON.stringify(result) : wordsOf(result));
      return counts.refused + counts.unmatched > 0 ? 1 : 0;
    } finally {
      progress.end();
      await report.close();
      await core.close();
    }
  },
};

const choose = async (words: readonly string[]): Promise<readonly [string, ImportSource]> => {
  const [kind, path, ...more] = words;
  if (kind !== undefined && LATER.includes(kind)) throw new UsageError(`import ${kind} is not in this release yet.`);
  if (kind === undefined || !Object.hasOwn(KINDS, kind) || path === undefined || more.length > 0)
    throw new UsageError(`import takes a kind (${Object.keys(KINDS).join(', ')}) and a file.`);
  const source = await ImportSource.open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read: ${error.code}`);
  });
  return [kind, source];
};

const wordsOf = (result: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(result)
    .map(([name, value]) => `${name}: ${value ?? 'none'}`)
    .join(', ');
