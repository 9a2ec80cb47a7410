import { join } from 'node:path';
import type { FileKind } from '../../domain/imports/events.js';
import { reportOf } from '../../domain/imports/report-of.js';
import { StableCode } from '../../domain/shared/stable-code.js';
import type { Core } from '../core/open-core.js';
import { FileChanged } from './file-changed.js';
import { ImportRecord } from './import-record.js';
import type { ImportSource } from './import-source.js';
import type { Imported, Importing } from './importing.js';
import { RefusedLines } from './refused-lines.js';

/** A kind of file: how often it is read, and what applies it. */
export interface RecordedKind {
  readonly name: FileKind;
  readonly readings: number;
  readonly apply: (core: Core, source: ImportSource, importing: Importing) => Promise<Imported>;
}

export interface RecordedRun extends Imported {
  readonly id: string;
  /** path of the refused and unmatched lines, `null` where there are none */
  readonly report: string | null;
}

/** Imports a file and leaves a record of it, however it ends. Throws what broke it off. */
export const recordedImport = async (
  core: Core,
  { name, readings, apply }: RecordedKind,
  source: ImportSource,
  progress: (read: number) => void,
): Promise<RecordedRun> => {
  const file = await source.fingerprint();
  const record = await ImportRecord.begin(core, name, file);
  const report = new RefusedLines(join(core.config.dataDir, reportOf(name, record.id)));
  const moved = (read: number): void => {
    record.reached(read / Math.max(1, readings * file.bytes));
    progress(read);
  };
  try {
    const imported = await apply(core, source, { run: record.id, report, progress: moved });
    if (source.differsFrom(file)) throw new FileChanged();
    await report.close();
    await record.end(imported, report.path !== null);
    return { id: record.id, ...imported, report: report.path };
  } catch (error) {
    // what keeps this from being written may be what broke the import off: then it is seen as interrupted
    await report.close().catch(() => undefined);
    await record.fail(codeOf(error), report.path !== null).catch(() => undefined);
    throw error;
  }
};

/** The error's own code where it is one of ours. */
const codeOf = (error: unknown): string => {
  const read = StableCode.safeParse((error as { readonly code?: unknown } | undefined)?.code);
  return read.success ? read.data : 'import.broken-off';
};
