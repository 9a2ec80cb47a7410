import type { CalendarDate } from '../shared/calendar.js';
import type { Personal } from '../shared/personal.js';
import type { Timeline } from '../shared/timeline.js';
import type { Address, Channel, ContactDetails, Person } from './events.js';

/** A member's file as far as his commands need it. */
export type Member =
  | { readonly status: 'none' }
  | {
      readonly status: 'joined';
      readonly joinedOn: CalendarDate;
      readonly leftOn?: CalendarDate;
      readonly identity: Personal<Person>;
      readonly addresses: Timeline<Personal<{ readonly address: Address }>>;
      readonly contact: Personal<ContactDetails>;
      readonly channel: Personal<{ readonly preferredChannel: Channel }>;
    };
export type JoinedMember = Extract<Member, { status: 'joined' }>;
