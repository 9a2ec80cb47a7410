import { join } from 'node:path';
import { say } from '../src/cli/command.js';
import type { StoredEvent } from '../src/event-store/event-store.port.js';
import { alternate, timed, type Done } from './harness/alternate.js';
import type { Measure } from './harness/row.js';
import { sideBySide } from './harness/side-by-side.js';
import { AddressChanges } from './mutual/address-changes.js';
import { joinMembers } from './mutual/join-members.js';
import { scratchCore } from './mutual/scratch-core.js';
import { openEmmett } from './peers/emmett-sqlite.js';

const AT_ONCE = 64;
const MEMBERS = 1_024;
const COMMANDS = 64 * 80;
const PEER_COMMANDS = 200;

/** 64 callers of ours against the nearest TypeScript peer with a file store: the same texts, as many callers. */
export const measure: Measure = async ({ smoke, folder }) => {
  const peer = await openEmmett(join(folder, 'emmett.db'));
  if (peer === undefined) {
    say('commands-at-once-peer: NOT RUN, emmett-sqlite is not installed (npm install --prefix bench/peers)');
    return [];
  }
  const core = await scratchCore(join(folder, 'ours'));
  const members = await joinMembers(core, smoke ? AT_ONCE : MEMBERS);
  const changes = new AddressChanges(core);
  const count = smoke ? AT_ONCE : COMMANDS;
  const ours = () =>
    timed(count, () => sideBySide(AT_ONCE, count, (index) => changes.next(members[index % members.length]!)));
  await ours();
  const { events } = await core.events.readAll(BigInt(members.length), { limit: smoke ? 8 : PEER_COMMANDS });
  let failed = 0;
  const theirs = async (): Promise<Done> => {
    const before = failed;
    const attempt = (event: StoredEvent): Promise<void> => peer.command(event).catch(() => void (failed += 1));
    const { ms } = await timed(events.length, () =>
      sideBySide(AT_ONCE, events.length, (index) => attempt(events[index]!)),
    );
    return { units: events.length - (failed - before), ms };
  };
  const rates = await alternate(ours, theirs, smoke);
  say(`emmett-sqlite: ${failed} commands failed; those that succeeded are counted`);
  peer.close();
  await core.close();
  const limitName = 'emmett-sqlite 0.42.4';
  return [{ work: '64 durable commands at once', unit: 'commands/s', ...rates, limitName, goal: 20 }];
};
