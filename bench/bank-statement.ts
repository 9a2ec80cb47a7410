import { XMLParser } from 'fast-xml-parser';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readBankFile } from '../src/bank/reading/read-bank-file.js';
import { writeCamt054 } from './camt-054-file.js';
import { timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';

const ENTRIES = 200_000;
const MIB = 1024 * 1024;

/**
 * Entries of a camt.054 read a second, beside a bare parse of the whole file that looks at nothing. One round of half a
 * minute each, ours first: what a bare parse leaves behind would be taken for our memory.
 */
export const measure: Measure = async ({ smoke, folder }) => {
  const count = smoke ? 500 : ENTRIES;
  const path = join(folder, 'returns.xml');
  await writeCamt054(path, count);
  const { ms, grown } = await readOnce(path, count);
  const [ours, limit] = [(count * 1_000) / ms, (count * 1_000) / (await parseOnce(path))];
  return [
    {
      work: `read a camt.054 of ${count} returns`,
      unit: 'entries/s',
      ours,
      limit,
      limitName: 'bare parse',
      ratio: ours / limit,
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

const parseOnce = async (path: string): Promise<number> => {
  const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, processEntities: false });
  const { ms } = await timed(1, async () => {
    const parsed: unknown = parser.parse(await readFile(path));
    if (typeof parsed !== 'object') throw new Error('nothing parsed');
  });
  return ms;
};
