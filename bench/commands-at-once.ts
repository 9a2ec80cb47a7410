import { join } from 'node:path';
import { BareLog } from './bare/bare-log.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchCore } from './mutual/scratch-core.js';

const AT_ONCE = 64;
const MEMBERS = 1_024;
const COMMANDS = 64 * 80;

/** 64 callers, each waiting for his own answer, against bare transactions of 64 of the same rows. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await scratchCore(join(folder, 'ours'));
  const bare = new BareLog(join(folder, 'bare.db'));
  const members = await joinMembers(core, smoke ? AT_ONCE : MEMBERS);
  const changes = new AddressChanges(core);
  const count = smoke ? AT_ONCE : COMMANDS;
  const ours = () =>
    timed(count, () => sideBySide(AT_ONCE, count, (index) => changes.next(members[index % members.length]!)));
  await ours();
  const { events } = await core.events.readAll(BigInt(members.length), { limit: 1_000 });
  const lots = Array.from({ length: count / AT_ONCE }, (_unused, lot) =>
    Array.from({ length: AT_ONCE }, (_also, index) => events[(lot * AT_ONCE + index) % events.length]!),
  );
  const limit = () => timed(count, () => lots.forEach((lot) => bare.append(lot)));
  const rates = await alternate(ours, limit, smoke);
  bare.close();
  await core.close();
  const limitName = 'bare group commit';
  return [{ work: '64 durable commands at once', unit: 'commands/s', ...rates, limitName, goal: 0.5 }];
};
