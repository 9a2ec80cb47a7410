import { impossible } from '../shared/decider.js';
import { put } from '../shared/timeline.js';
import type { MembershipEvent } from './events.js';
import type { Member } from './state.js';

export const evolve = (member: Member, event: MembershipEvent): Member => {
  if (event.type === 'MemberJoined') {
    const { joinedOn, identity, contact } = event.data;
    return {
      status: 'joined',
      joinedOn,
      identity,
      contact,
      channel: contact,
      addresses: [{ from: joinedOn, value: identity }],
    };
  }
  if (member.status === 'none') throw new Error(`${event.type} before MemberJoined`);
  switch (event.type) {
    case 'AddressChanged':
      return { ...member, addresses: put(member.addresses, event.data.from, event.data.identity) };
    case 'ContactDetailsChanged':
      return { ...member, contact: event.data.contact };
    case 'PreferredChannelChosen':
      return { ...member, channel: event.data.contact };
    case 'MemberLeft':
      return { ...member, leftOn: event.data.leftOn };
    default:
      return impossible(event);
  }
};
