import Database from 'better-sqlite3';
import { hash } from 'node:crypto';
import { readableBy } from '../src/audit/readable.js';
import { verifyChains } from '../src/audit/verify-chains.js';
import { filesOf } from '../src/config/config.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { addressLog } from './mutual/address-log.js';
import { scratchCore } from './mutual/scratch-core.js';

const SQL = 'SELECT data, metadata FROM events ORDER BY position';

/** Hash chains of the whole log recomputed, every event read and held against its shape, against a bare scan that hashes the same texts. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await scratchCore(folder);
  const size = smoke ? { members: 20, events: 2_000 } : { members: 5_000, events: 60_000 };
  await addressLog(core, { ...size, order: 'random' });
  const ours = () =>
    timed(size.events, async () => {
      const { damage } = await verifyChains(core.events, readableBy(core.decoder, core.secrets), () => undefined);
      if (damage !== undefined) throw new Error(`damage at ${damage.first}: ${damage.reason}`);
    });
  const database = new Database(filesOf(folder).events, { readonly: true });
  const select = database.prepare<[], [string, string]>(SQL).raw();
  const limit = () =>
    timed(size.events, () => {
      for (const [data, metadata] of select.iterate()) hash('sha256', `${data}\n${metadata}`, 'hex');
    });
  const rates = await alternate(ours, limit, smoke);
  database.close();
  await core.close();
  return [{ work: 'verify hash chains', unit: 'events/s', ...rates, limitName: 'bare scan and SHA-256' }];
};
