import { join } from 'node:path';
import { BareLog } from './bare/bare-log.js';
import { alternate, timed } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchCore } from './mutual/scratch-core.js';

const MEMBERS = 200;
const COMMANDS = 1_000;

/** One caller who waits for each answer: changes of address on held states, against a bare insert of the same rows. */
export const measure: Measure = async ({ smoke, folder }) => {
  const core = await scratchCore(join(folder, 'ours'));
  const bare = new BareLog(join(folder, 'bare.db'));
  const members = await joinMembers(core, smoke ? 10 : MEMBERS);
  const changes = new AddressChanges(core);
  const count = smoke ? 20 : COMMANDS;
  const ours = () =>
    timed(count, async () => {
      for (let done = 0; done < count; done += 1) await changes.next(members[done % members.length]!);
    });
  await ours();
  const { events } = await core.events.readAll(BigInt(members.length), { limit: count });
  const limit = () =>
    timed(count, () => {
      for (let done = 0; done < count; done += 1) bare.append([events[done]!]);
    });
  const rates = await alternate(ours, limit, smoke);
  bare.close();
  await core.close();
  const limitName = 'bare insert, version check';
  return [{ work: 'one durable command at a time', unit: 'commands/s', ...rates, limitName, goal: 0.7 }];
};
