import type { CalendarEvent } from '../../domain/calendar/events.js';
import type { MembershipEvent } from '../../domain/membership/events.js';
import { EVERY, type Process } from '../../domain/processes/process.js';
import { plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import type { Core } from '../../src/core/open-core.js';
import { MemberCommands } from '../../src/membership/member-commands.js';
import { followed, type AnyProcess, type FollowedProcess } from '../../src/reactors/followed-process.js';

type Seen =
  | Extract<MembershipEvent, { type: 'MemberJoined' | 'PreferredChannelChosen' }>
  | Extract<CalendarEvent, { type: 'DayOpened' }>;
interface Greeting {
  readonly member?: string | undefined;
  readonly joinedOn?: CalendarDate;
  readonly status: 'none' | 'waiting' | 'asked' | 'done';
}
interface Choose {
  readonly channel: 'sms' | 'post';
}
type CarryOut = FollowedProcess<Greeting, Seen, Choose>['carryOut'];

const dueOn = ({ status, joinedOn }: Greeting): CalendarDate | undefined =>
  status === 'waiting' ? plusDays(joinedOn!, 3) : undefined;

/** Three days after he joined, a member is to be told by SMS. */
const greeting: Process<Greeting, Seen, Choose> = {
  name: 'greeting',
  on: ['MemberJoined', 'PreferredChannelChosen', 'DayOpened'],
  instance: ({ event, subject }) => (event.type === 'DayOpened' ? EVERY : subject),
  initialState: { status: 'none' },
  dueOn,
  evolve: (state, { event, subject }) => {
    if (event.type === 'MemberJoined') return { status: 'waiting', member: subject, joinedOn: event.data.joinedOn };
    if (event.type === 'PreferredChannelChosen') return { ...state, status: 'done' };
    return state.status === 'waiting' && event.data.day >= dueOn(state)! ? { ...state, status: 'asked' } : state;
  },
  react: (_happened, before, after) =>
    before.status === 'waiting' && after.status === 'asked'
      ? [{ stream: `member-${after.member}`, name: 'greet', command: { channel: 'sms' } }]
      : [],
};

/** The process with its real command; `around` stands between them. */
export const greetingOf = (
  core: Core,
  around: (carryOut: CarryOut) => CarryOut = (carryOut) => carryOut,
): AnyProcess => {
  const members = new MemberCommands(core);
  return followed({
    process: greeting,
    version: 1,
    carryOut: around(({ stream, command }, caller) =>
      members.choosePreferredChannel(stream.slice('member-'.length), command.channel, caller),
    ),
  });
};
