import { z } from 'zod';
import type { JoinMember, MembershipCommand } from '../../../domain/membership/commands.js';
import type { MembershipEvent } from '../../../domain/membership/events.js';
import { date, type CalendarDate } from '../../../domain/shared/calendar.js';
import { impossible } from '../../../domain/shared/decider.js';
import { eventType } from '../../../domain/shared/event-type.js';
import type { Personal } from '../../../domain/shared/personal.js';
import { nantes } from './people.js';

const from = date('2026-12-01');
const identity = { address: nantes };

export const good: MembershipEvent = { type: 'AddressChanged', data: { from, identity } };
// @ts-expect-error a text is not a calendar date
export const text: MembershipEvent = { type: 'AddressChanged', data: { from: '2026-12-01', identity } };
// @ts-expect-error an event has all its data
export const partial: MembershipEvent = { type: 'AddressChanged', data: { from } };
// @ts-expect-error an event has no data of another
export const other: MembershipEvent = { type: 'PreferredChannelChosen', data: { from, identity } };
// @ts-expect-error an event type must be in the catalogue
export const unknown: MembershipEvent = { type: 'MemberKnighted', data: {} };
export const fax: MembershipEvent = {
  type: 'PreferredChannelChosen',
  // @ts-expect-error a channel is one of three
  data: { contact: { preferredChannel: 'fax' } },
};

/** What is personal may be sealed, so that a fold cannot look into it. */
export const townOf = (event: Extract<MembershipEvent, { type: 'AddressChanged' }>): unknown =>
  // @ts-expect-error a personal field must be opened first
  event.data.identity.address.town;

export const sealed: Personal<string> = { sealed: 'identity', key: 'k', box: 'b' };
// @ts-expect-error a block names a class that is known
export const unclassed: Personal<never> = { sealed: 'hobby', key: 'k', box: 'b' };

// @ts-expect-error a command says what day it is
export const undated: MembershipCommand = { type: 'ChangeAddress', from, address: nantes, addressThen: undefined };
// @ts-expect-error what had to be opened is said, even when there is nothing
export const unopened: MembershipCommand = { type: 'ChangeAddress', today: from, from, address: nantes };
export const renamed = (command: JoinMember, today: CalendarDate): void => {
  // @ts-expect-error a command is not changed on its way
  command.today = today;
};

export const named = (event: MembershipEvent): string => {
  switch (event.type) {
    case 'MemberJoined':
    case 'AddressChanged':
    case 'ContactDetailsChanged':
      return event.type;
    default:
      // @ts-expect-error a type that no case handles does not compile
      return impossible(event);
  }
};

// @ts-expect-error only a field of the data can be personal
export const misplaced = eventType(1, z.strictObject({ on: z.string() }), { by: 'identity' });
// @ts-expect-error a personal field has a class of retention
export const misclassed = eventType(1, z.strictObject({ by: z.string() }), { by: 'hobby' });
