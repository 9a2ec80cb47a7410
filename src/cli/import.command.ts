import { FileKind } from '../../domain/imports/events.js';
import { openCore } from '../core/open-core.js';
import { fileKinds } from '../imports/file-kinds.js';
import { ImportSource } from '../imports/import-source.js';
import { recordedImport, type RecordedKind } from '../imports/recorded-import.js';
import { print, UsageError, type CliCommand } from './command.js';
import { configOf } from './data-folder.js';
import { progressOf } from './progress.js';

/** Kinds whose feature comes later. */
const LATER = ['fund-prices', 'health-statements', 'agencies'];

export const command: CliCommand = {
  summary: 'Imports a file, packed with gzip or not. A line applied before changes nothing: cut off, it is run again.',
  usage: `${Object.keys(fileKinds).join(' | ')} FILE [--data DIR] [--json]   the formats are in docs/imports/`,
  options: {},
  words: true,
  run: async ({ values, words }) => {
    const started = performance.now();
    const [kind, source] = await choose(words);
    const core = await openCore(configOf(values));
    const progress = progressOf('bytes', kind.readings * source.size);
    try {
      const run = await recordedImport(core, kind, source, (read) => progress.move(read));
      const { id, counts, code, report } = run;
      const seconds = Math.round(performance.now() - started) / 1_000;
      const result = { kind: kind.name, import: id, ...counts, ...(code !== undefined && { code }), seconds, report };
      print(values.json ? JSON.stringify(result) : wordsOf(result));
      return counts.refused + counts.unmatched > 0 ? 1 : 0;
    } finally {
      progress.end();
      await core.close();
    }
  },
};

const choose = async (words: readonly string[]): Promise<readonly [RecordedKind, ImportSource]> => {
  const [kind, path, ...more] = words;
  if (kind !== undefined && LATER.includes(kind)) throw new UsageError(`import ${kind} is not in this release yet.`);
  if (!isKind(kind) || path === undefined || more.length > 0)
    throw new UsageError(`import takes a kind (${Object.keys(fileKinds).join(', ')}) and a file.`);
  const source = await ImportSource.open(path).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`${path} cannot be read: ${error.code}`);
  });
  return [fileKinds[kind], source];
};

const isKind = (word: string | undefined): word is FileKind => FileKind.safeParse(word).success;

const wordsOf = (result: Readonly<Record<string, string | number | null>>): string =>
  Object.entries(result)
    .map(([name, value]) => `${name}: ${value ?? 'none'}`)
    .join(', ');
