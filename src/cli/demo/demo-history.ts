import {
  minusDays,
  plusDays,
  plusMonths,
  daysBetween,
  startOfDay,
  type CalendarDate,
  type Instant,
} from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { derivedId } from '../../event-store/event-id.js';
import type { MemberCommands } from '../../membership/member-commands.js';
import { addressOf, channelOf, contactOf, personOf } from './people.js';
import { SeededRandom } from './random.js';

export interface DemoOptions {
  readonly members: number;
  readonly months: number;
  readonly seed: number;
  readonly today: CalendarDate;
}

/** Something that happens to the demo mutual at a moment. */
export interface Happening {
  readonly at: Instant;
  readonly carryOut: (commands: MemberCommands) => Promise<CommandOutcome>;
}

const callerOf = (name: string): Caller => ({
  actor: 'system:demo',
  correlationId: derivedId(`demo\n${name}`),
  origin: 'demo',
  idempotency: { key: derivedId(`demo key\n${name}`), bodyHash: derivedId(name) },
});

export const demoMemberOf = (seed: number, index: number): string => derivedId(`demo member\n${seed}\n${index}`);

const moment = (day: CalendarDate, random: SeededRandom): Instant =>
  new Date(Date.parse(startOfDay(day)) + 28_800_000 + random.below(36_000_000)).toISOString() as Instant;

/** The life of one member from his joining to the day before `today`. */
const lifeOf = (index: number, { months, seed, today }: DemoOptions): readonly Happening[] => {
  const random = new SeededRandom(seed * 1_000_003 + index);
  const member = demoMemberOf(seed, index);
  const yesterday = minusDays(today, 1);
  const first = plusMonths(today, -months);
  const joinedOn = plusDays(first, random.below(Math.max(1, daysBetween(first, yesterday))));
  const joining = {
    joinedOn,
    person: personOf(random, joinedOn),
    address: addressOf(random),
    contact: contactOf(random, index),
    preferredChannel: channelOf(random),
  };
  const caller = (what: string): Caller => callerOf(`${seed}\n${index}\n${what}`);
  const happenings: Happening[] = [
    { at: moment(joinedOn, random), carryOut: (members) => members.join(member, joining, caller('join')) },
  ];
  const later = (): CalendarDate => plusDays(joinedOn, 1 + random.below(Math.max(1, daysBetween(joinedOn, yesterday))));
  const add = (day: CalendarDate, carryOut: Happening['carryOut']): void => {
    if (day <= yesterday) happenings.push({ at: moment(day, random), carryOut });
  };
  if (random.next() < 0.3) {
    const told = later();
    const from = plusDays(told, random.below(40) - 5);
    const address = addressOf(random);
    add(told, (members) =>
      members.changeAddress(member, from < joinedOn ? joinedOn : from, address, caller('address')),
    );
  }
  if (random.next() < 0.4) {
    const contact = { ...contactOf(random, index), secondEmail: `autre.${index}@example.org` };
    add(later(), (members) => members.changeContactDetails(member, contact, caller('contact')));
  }
  if (random.next() < 0.2) add(later(), (members) => members.choosePreferredChannel(member, 'post', caller('channel')));
  return happenings;
};

/** The whole history in the order of its moments. */
export const demoHistory = (options: DemoOptions): readonly Happening[] =>
  Array.from({ length: options.members }, (_unused, index) => lifeOf(index, options))
    .flat()
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
