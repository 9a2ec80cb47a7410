import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { readBankFile } from '../src/bank/reading/read-bank-file.js';
import { parseOnce } from './bare/parse-once.js';
import { writeCamt054 } from './camt-054-file.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';

const ENTRIES = 200_000;
const MIB = 1024 * 1024;

/** A round takes many seconds: fewer of them. */
const ROUNDS = 2;

/**
 * Entries of a camt.054 read a second, beside a bare parse of the whole file that looks at nothing, in turn. Memory is
 * that of a first round of ours: what a bare parse leaves behind would be taken for it.
 */
export const measure: Measure = async ({ smoke, folder }) => {
  const count = smoke ? 500 : ENTRIES;
  const path = join(folder, 'returns.xml');
  await writeCamt054(path, count);
  const { grown } = await readOnce(path, count);
  const { ours, limit, ratio } = await alternate(
    async () => ({ units: count, ms: (await readOnce(path, count)).ms }),
    async () => ({ units: count, ms: await parseOnce(path) }),
    smoke,
    ROUNDS,
  );
  return [
    {
      work: `read a camt.054 of ${count} returns`,
      unit: 'entries/s',
      ours,
      limit,
      limitName: 'bare parse',
      ratio,
      goal: 0.3,
    },
    { work: 'memory it grows by', unit: 'MiB', ours: grown / MIB, atMost: 256 },
  ];
};

/** Whether all entries came, how long it took, and the most that memory grew by. */
const readOnce = async (path: string, count: number): Promise<{ readonly ms: number; readonly grown: number }> => {
  const before = process.memoryUsage.rss();
  let [seen, most] = [0, before];
  const { ms } = await timed(count, async () => {
    const outcome = await readBankFile(createReadStream(path, { highWaterMark: 256 * 1024 }), {
      onEntries: (entries) => {
        seen += entries.filter(({ kind }) => kind === 'return').length;
        most = Math.max(most, process.memoryUsage.rss());
      },
    });
    if (outcome.outcome !== 'read' || seen !== count)
      throw new Error(`read ${seen} returns: ${JSON.stringify(outcome)}`);
  });
  return { ms, grown: most - before };
};
