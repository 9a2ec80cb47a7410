import { membership } from '../../domain/membership/membership.js';
import { date } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { addressOf, contactOf, personOf } from '../../src/cli/demo/people.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { sideBySide } from '../harness/side-by-side.js';
import { callerOf } from './caller-of.js';

const JOINED_ON = date('2024-01-15');

export const memberId = (index: number): string => derivedId(`bench member\n${index}`);

/** Members 0 to `count`-1 join through the real path, but for the claims of number and e-mail, which are not measured. */
export const joinMembers = async (core: Core, count: number): Promise<readonly string[]> => {
  const members = Array.from({ length: count }, (_unused, index) => memberId(index));
  await sideBySide(64, count, (index) => join(core, members[index]!, index));
  return members;
};

const join = async (core: Core, member: string, index: number): Promise<void> => {
  const random = new SeededRandom(index + 1);
  const command = {
    type: 'JoinMember' as const,
    today: JOINED_ON,
    number: String(100_000_000 + index),
    joinedOn: JOINED_ON,
    person: { ...personOf(random, date('2000-01-01')), birthDate: date('1980-02-29') },
    address: addressOf(random),
    contact: contactOf(random, index),
    preferredChannel: 'email' as const,
  };
  const target = { decider: membership, stream: `member-${member}`, subject: member, prepare: () => command };
  const { outcome } = await core.commands.execute(target, callerOf(`join\n${index}`));
  if (outcome !== 'executed') throw new Error(`member ${index} did not join: ${outcome}`);
};
