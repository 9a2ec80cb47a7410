/**
 * A process that takes a role and gives it back, so many times: `node taking-child.mjs FILE HOLDER TIMES`; it prints each
 * token with the moments between which it held it. With TIMES 0 it takes it once and holds it until it is killed.
 */
import { writeSync } from 'node:fs';
import { SqliteLeaseStore } from '../../../dist/src/leases/sqlite/sqlite-lease-store.js';
import { Lease } from '../../../dist/src/leases/lease.js';

const [file, holder, turns] = process.argv.slice(2);
const store = new SqliteLeaseStore(file);
const clock = { now: () => new Date().toISOString() };
// those who give it back may stand still as long as a busy machine makes them
const liveMs = turns === '0' ? 800 : 30_000;
const taker = { store, holder, clock, times: { liveMs, renewEveryMs: 100, marginMs: 100 } };
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const say = (line) => writeSync(1, `${JSON.stringify(line)}\n`);
const taken = async () => (await Lease.take('reactors', taker)) ?? (await pause(1), taken());
const monotonic = () => Number(process.hrtime.bigint() / 1_000n);

if (turns === '0') {
  say({ token: (await taken()).token });
  setInterval(() => undefined, 1_000);
} else {
  for (let turn = 0; turn < Number(turns); turn += 1) {
    const lease = await taken();
    const from = monotonic();
    await pause(Math.random() * 2);
    say({ token: lease.token, from, to: monotonic() });
    await lease.release();
  }
  await store.close();
}
