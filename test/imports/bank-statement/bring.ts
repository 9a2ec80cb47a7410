import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportCounts } from '../../../domain/imports/events.js';
import type { Core } from '../../../src/core/open-core.js';
import { importBankStatement } from '../../../src/imports/bank-statement/bank-statement-import.js';
import { statementParts } from '../../../src/imports/bank-statement/statement-parts.js';
import { ImportSource } from '../../../src/imports/import-source.js';
import { RefusedLines } from '../../../src/imports/refused-lines.js';
import { openReadStore } from '../../../src/read-store/open-read-store.js';

export interface Brought {
  readonly counts: ImportCounts;
  /** the lines of the report */
  readonly report: readonly Record<string, unknown>[];
}

let files = 0;

/** Imports a file of a bank as the command does. */
export const bring = async (core: Core, content: string | Uint8Array): Promise<Brought> => {
  const folder = core.config.dataDir;
  const path = join(folder, 'from-bank');
  writeFileSync(path, content);
  const report = new RefusedLines(join(folder, 'imports', `${(files += 1)}.ndjson`));
  const store = await openReadStore(core.config);
  try {
    const running = { report, run: 'run', progress: () => undefined };
    const { counts } = await importBankStatement(
      await statementParts(core, store),
      await ImportSource.open(path),
      running,
    );
    await report.close();
    const lines = report.path === null ? [] : readFileSync(report.path, 'utf8').trim().split('\n');
    return { counts, report: lines.map((line) => JSON.parse(line) as Record<string, unknown>) };
  } finally {
    await store.close();
  }
};

export const counted = (over: Partial<ImportCounts>): ImportCounts => ({
  ...{ read: 0, applied: 0, unchanged: 0, unmatched: 0, refused: 0 },
  ...over,
});
