import { closeSync, createReadStream, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hash } from 'node:crypto';
import type { Core } from '../src/core/open-core.js';
import { contractParts } from '../src/contracts/contract-parts.js';
import type { StoredEvent } from '../src/event-store/event-store.port.js';
import { ContractImport } from '../src/imports/contracts/contract-import.js';
import { importFile } from '../src/imports/import-file.js';
import { ImportSource } from '../src/imports/import-source.js';
import { RefusedLines } from '../src/imports/refused-lines.js';
import { BareLog } from './bare/bare-log.js';
import { timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchCore } from './mutual/scratch-core.js';

const MIB = 1024 * 1024;
const LOT = 512;
const sizes = (smoke: boolean, full: boolean): number => (smoke ? 600 : full ? 100_000 : 20_000);

/**
 * Contracts imported a second, beside a bare parse of the same lines and an insert of as many rows of the same text in
 * commits of as many; one round, ours first. Memory: the most that the process grew by once a tenth was imported; the
 * states held, 10,000 at most, are in it.
 */
export const measure: Measure = async ({ smoke, full, folder }) => {
  const count = sizes(smoke, full);
  const core = await scratchCore(join(folder, 'ours'));
  const members = await joinMembers(core, count / 5);
  const file = join(folder, 'contracts.ndjson');
  writeLines(file, members, count);
  const { rate: ours, grown } = await importOnce(core, file, count, join(folder, 'report'));
  const [event] = (await core.events.readAll((await core.events.head()) - 1n, { limit: 1 })).events;
  await core.close();
  const limit = await insertOnce(file, event!, join(folder, 'bare.db'));
  return [
    {
      work: `import of ${count} contracts`,
      unit: 'lines/s',
      ours,
      limit,
      limitName: 'bare parse and insert',
      ratio: ours / limit,
      goal: 0.25,
    },
    { work: 'memory it grows by after a tenth', unit: 'MiB', ours: grown / MIB, atMost: 128 },
  ];
};

/** Five contracts of health a member, which claim no address; begun this year, so that each is one event. */
const writeLines = (path: string, members: readonly string[], count: number): void => {
  const handle = openSync(path, 'w');
  const today = new Date().toISOString().slice(0, 10);
  const relation = { lastName: 'Lefèvre', firstNames: 'Zoé Anaïs', birthDate: '1988-02-29', relation: 'self' };
  for (let index = 0; index < count; index += 1) {
    const line = {
      ...{ key: `k${index}`, member: members[index % members.length], number: String(300_000_000 + index) },
      ...{ family: 'sante', subscribedOn: today, startsOn: today, formula: 'equilibre', frequency: 'month' },
      premiums: [{ from: today, yearly: '579.60' }],
      insured: { kind: 'people', covered: [relation] },
    };
    writeSync(handle, `${JSON.stringify(line)}\n`);
  }
  closeSync(handle);
};

const importOnce = async (core: Core, file: string, count: number, report: string) => {
  const kind = new ContractImport(contractParts(core), 'bench');
  const source = await ImportSource.open(file);
  let [settled, most] = [0, 0];
  const { units, ms } = await timed(count, async () => {
    const watch = (read: number): void => {
      const { rss } = process.memoryUsage();
      if (read * 10 < source.size || settled === 0) settled = rss;
      most = Math.max(most, rss);
    };
    const { applied } = await importFile(kind, source, new RefusedLines(report), watch);
    if (applied !== count) throw new Error(`${applied} of ${count} contracts were imported`);
  });
  return { rate: (units * 1_000) / ms, grown: Math.max(0, most - settled) };
};

/** Each line parsed, then rows as long as ours put into the same tables, `FULL`, as many a commit. */
const insertOnce = async (file: string, like: StoredEvent, path: string): Promise<number> => {
  const bare = new BareLog(path);
  const lot: StoredEvent[] = [];
  let count = 0;
  const { ms } = await timed(1, async () => {
    for await (const text of createInterface({ input: createReadStream(file) })) {
      const { key } = JSON.parse(text) as { readonly key: string };
      lot.push({ ...like, stream: `contract-${hash('md5', key)}`, id: hash('md5', `event ${key}`) });
      count += 1;
      if (lot.length === LOT) bare.append(lot.splice(0));
    }
    bare.append(lot);
  });
  bare.close();
  return (count * 1_000) / ms;
};
