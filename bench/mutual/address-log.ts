import type { Core } from '../../src/core/open-core.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { sideBySide } from '../harness/side-by-side.js';
import { AddressChanges } from './address-changes.js';
import { joinMembers } from './join-members.js';

export interface AddressLog {
  readonly members: number;
  readonly events: number;
  /** whose event comes next: any member's, or one of each member in their order as a month's campaign writes them */
  readonly order: 'random' | 'campaign';
}

/** A log of `events` events made through the real path: the members join, then move house again and again. */
export const addressLog = async (core: Core, { members: count, events, order }: AddressLog): Promise<void> => {
  const members = await joinMembers(core, count);
  const changes = new AddressChanges(core);
  const random = new SeededRandom(11);
  const next = (index: number): string => members[order === 'random' ? random.below(count) : index % count]!;
  await sideBySide(256, events - count, (index) => changes.next(next(index)));
};
