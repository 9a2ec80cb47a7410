import { minusDays, plusDays, plusMonths, daysBetween, type CalendarDate } from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import { derivedId, eventId } from '../../event-store/event-id.js';
import { demoCaller, momentOn, type Happening } from './happening.js';
import { memberContracts, type Move } from './member-contracts.js';
import { bankDetails } from './payments/bank-details.js';
import { addressOf, channelOf, contactOf, personOf } from './people.js';
import { SeededRandom } from './random.js';

export interface DemoOptions {
  readonly members: number;
  readonly months: number;
  readonly seed: number;
  readonly today: CalendarDate;
}

export const demoMemberOf = (seed: number, index: number): string => derivedId(`demo member\n${seed}\n${index}`);

/** The life of one member from his joining to the day before `today`. */
const lifeOf = (index: number, { months, seed, today }: DemoOptions): readonly Happening[] => {
  const random = new SeededRandom(seed * 1_000_003 + index);
  const member = demoMemberOf(seed, index);
  const yesterday = minusDays(today, 1);
  const first = plusMonths(today, -months);
  const joinedOn = plusDays(first, random.below(Math.max(1, daysBetween(first, yesterday))));
  const living = { person: personOf(random, joinedOn), address: addressOf(random) };
  const joining = { joinedOn, ...living, contact: contactOf(random, index), preferredChannel: channelOf(random) };
  const caller = (what: string): Caller => demoCaller(`${seed}\n${index}\n${what}`);
  const happenings: Happening[] = [
    { at: momentOn(joinedOn, random), carryOut: ({ members }) => members.join(member, joining, caller('join')) },
  ];
  const later = (): CalendarDate => plusDays(joinedOn, 1 + random.below(Math.max(1, daysBetween(joinedOn, yesterday))));
  const add = (day: CalendarDate, carryOut: Happening['carryOut']): void => {
    if (day <= yesterday) happenings.push({ at: momentOn(day, random), carryOut });
  };
  const event = eventId(`member-${member}`, caller('address').idempotency!.key, 0);
  const move = random.next() < 0.3 ? { event, ...moveOf(joinedOn, later(), random) } : undefined;
  if (move) add(move.told, ({ members }) => members.changeAddress(member, move.from, move.address, caller('address')));
  if (random.next() < 0.4) {
    const contact = { ...contactOf(random, index), secondEmail: `autre.${index}@example.org` };
    add(later(), ({ members }) => members.changeContactDetails(member, contact, caller('contact')));
  }
  if (random.next() < 0.2)
    add(later(), ({ members }) => members.choosePreferredChannel(member, 'post', caller('channel')));
  const contracts = new SeededRandom(seed * 2_000_003 + index);
  const bank = new SeededRandom(seed * 3_000_017 + index);
  return [
    ...happenings,
    ...bankDetails({ member, living, joinedOn, last: yesterday, random: bank }),
    ...memberContracts({ member, living, joinedOn, last: yesterday, random: contracts, move: told(move, yesterday) }),
  ];
};

/** A move to another place, told some days before or after it. */
const moveOf = (joinedOn: CalendarDate, day: CalendarDate, random: SeededRandom): Omit<Move, 'event'> => {
  const from = plusDays(day, random.below(40) - 5);
  return { told: day, from: from < joinedOn ? joinedOn : from, address: addressOf(random) };
};

const told = (move: Move | undefined, last: CalendarDate): Move | undefined =>
  move && move.told <= last ? move : undefined;

/** The whole history in the order of its moments. */
export const demoHistory = (options: DemoOptions): readonly Happening[] =>
  Array.from({ length: options.members }, (_unused, index) => lifeOf(index, options))
    .flat()
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
