import { join } from 'node:path';
import type { Core } from '../src/core/open-core.js';
import type { StoredEvent } from '../src/event-store/event-store.port.js';
import { importBankStatement } from '../src/imports/bank-statement/bank-statement-import.js';
import { statementParts } from '../src/imports/bank-statement/statement-parts.js';
import { ImportSource } from '../src/imports/import-source.js';
import { RefusedLines } from '../src/imports/refused-lines.js';
import { openReadStore } from '../src/read-store/open-read-store.js';
import { BareLog } from './bare/bare-log.js';
import { parseOnce } from './bare/parse-once.js';
import { debitOf, writeCamt054 } from './camt-054-file.js';
import { timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { AMOUNT, submitDebits } from './mutual/submit-debits.js';
import { scratchCore } from './mutual/scratch-core.js';

const MIB = 1024 * 1024;
const LOT = 500;
const sizes = (smoke: boolean, full: boolean): number => (smoke ? 600 : full ? 200_004 : 24_000);

/**
 * Entries of a camt.054 imported a second: read twice, matched, each recorded on its account. Beside a bare parse of the
 * same file and an insert of as many rows of the same text in commits of as many; one round, ours first. Twelve debits an
 * account, those of one account far from one another. Memory: the most that the process grew by while it imported; the
 * states held, 10,000 at most, are in it.
 */
export const measure: Measure = async ({ smoke, full, folder }) => {
  const count = sizes(smoke, full);
  const file = join(folder, 'returns.xml');
  await writeCamt054(file, count, () => AMOUNT);
  const core = await scratchCore(join(folder, 'ours'));
  await submitDebits(core, count, debitOf);
  const { rate: ours, grown } = await importOnce(core, file, count, join(folder, 'report'));
  const { events } = await core.events.readAll((await core.events.head()) - 2n, { limit: 1 });
  await core.close();
  const limit = (count * 1_000) / ((await parseOnce(file)) + insertOnce(events[0]!, count, join(folder, 'bare.db')));
  return [
    {
      work: `import of a camt.054 of ${count} returns`,
      unit: 'entries/s',
      ours,
      limit,
      limitName: 'bare parse and insert',
      ratio: ours / limit,
    },
    { work: 'memory it grows by', unit: 'MiB', ours: grown / MIB, atMost: 512 },
  ];
};

const importOnce = async (core: Core, file: string, count: number, path: string) => {
  const store = await openReadStore(core.config);
  const parts = await statementParts(core, store);
  const source = await ImportSource.open(file);
  const before = process.memoryUsage.rss();
  let most = before;
  const progress = (): void => void (most = Math.max(most, process.memoryUsage.rss()));
  const { units, ms } = await timed(count, async () => {
    const running = { report: new RefusedLines(path), progress, run: 'bench' };
    const { counts } = await importBankStatement(parts, source, running);
    if (counts.applied !== count) throw new Error(`not all of ${count} were applied: ${JSON.stringify(counts)}`);
  });
  await store.close();
  return { rate: (units * 1_000) / ms, grown: most - before };
};

/** As many rows as ours, `FULL`, a lot a commit. */
const insertOnce = (like: StoredEvent, count: number, path: string): number => {
  const bare = new BareLog(path);
  const started = performance.now();
  for (let from = 0; from < count; from += LOT)
    bare.append(
      Array.from({ length: Math.min(LOT, count - from) }, (_unused, index) => {
        const id = debitOf(from + index + 1);
        return { ...like, stream: `account-${id}`, id };
      }),
    );
  const ms = performance.now() - started;
  bare.close();
  return ms;
};
