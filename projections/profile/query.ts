import type { CalendarDate } from '../../domain/shared/calendar.js';
import { field } from '../../domain/shared/personal.js';
import { after, entryOn } from '../../domain/shared/timeline.js';
import type { ProfileDocument } from './document.js';

/** What a member reads of himself on a day: fields of sealed blocks are named, to be opened at the edge. */
export const profileOn = (
  { joinedOn, identity, addresses, contact, channel }: ProfileDocument,
  today: CalendarDate,
) => {
  const current = entryOn(addresses, today) ?? addresses[0]!;
  return {
    memberNumber: field(identity, 'number'),
    lastName: field(identity, 'lastName'),
    firstNames: field(identity, 'firstNames'),
    birthDate: field(identity, 'birthDate'),
    joinedOn,
    address: field(current.value, 'address'),
    addressSince: current.from,
    nextAddresses: after(addresses, current.from).map(({ from, value }) => ({
      from,
      address: field(value, 'address'),
    })),
    contact: {
      email: field(contact, 'email'),
      secondEmail: field(contact, 'secondEmail'),
      phone: field(contact, 'phone'),
      preferredChannel: field(channel, 'preferredChannel'),
    },
  };
};
