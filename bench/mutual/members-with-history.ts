import type { Instant } from '../../domain/shared/calendar.js';
import { filesOf, type Config } from '../../src/config/config.js';
import { openCore } from '../../src/core/open-core.js';
import { run } from '../../src/core/running.js';
import { writeBulk } from '../bare/bulk-log.js';
import { bulkAddresses } from './bulk-addresses.js';
import { joinMembers } from './join-members.js';
import { allVisible } from '../http/all-visible.js';

/** Before the first event of what is written afterwards. */
const JOINED_AT = '2024-01-15T09:00:00.000Z' as Instant;

export interface History {
  readonly members: number;
  readonly events: number;
}

/** A mutual whose views show that its members have joined, and whose log has gone on by so many events since then. */
export const membersWithHistory = async (config: Config, size: History): Promise<readonly string[]> => {
  const core = await openCore(config, { now: () => JOINED_AT });
  const members = await joinMembers(core, size.members);
  const running = await run(core);
  await allVisible(running, 120_000);
  await running.stop();
  writeBulk(filesOf(config.dataDir).events, bulkAddresses(members, size.events));
  return members;
};
