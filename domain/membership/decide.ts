import { impossible, refuse, type Decision } from '../shared/decider.js';
import type {
  ChangeAddress,
  ChangeContactDetails,
  ChoosePreferredChannel,
  JoinMember,
  LeaveMutual,
  MembershipCommand,
} from './commands.js';
import type { MembershipEvent } from './events.js';
import { earliestLeaving } from './rules/earliest-leaving.js';
import { latestAddressChange } from './rules/latest-address-change.js';
import { reachableBy } from './rules/reachable-by.js';
import { sameAddress } from './rules/same-address.js';
import type { JoinedMember, Member } from './state.js';

/** A file of bounded size: more changes of address than a long life has are for an adviser to look at. */
const MAX_ADDRESSES = 200;

type Decided = Decision<MembershipEvent>;

export const decide = (command: MembershipCommand, member: Member): Decided => {
  if (command.type === 'JoinMember')
    return member.status === 'none' ? join(command) : refuse('membership.already-joined');
  if (member.status === 'none') return refuse('membership.not-a-member');
  switch (command.type) {
    case 'ChangeAddress':
      return changeAddress(command, member);
    case 'ChangeContactDetails':
      return changeContactDetails(command);
    case 'ChoosePreferredChannel':
      return choosePreferredChannel(command);
    case 'LeaveMutual':
      return leave(command, member);
    default:
      return impossible(command);
  }
};

const join = ({ today, number, joinedOn, person, address, contact, preferredChannel }: JoinMember): Decided => {
  if (joinedOn > today) return refuse('membership.joining-in-future', { today });
  if (person.birthDate > joinedOn) return refuse('membership.born-after-joining', { joinedOn });
  if (!reachableBy(preferredChannel, contact))
    return refuse('membership.channel-without-contact', { channel: preferredChannel });
  const data = { joinedOn, identity: { ...person, number, address }, contact: { ...contact, preferredChannel } };
  return [{ type: 'MemberJoined', effectiveOn: joinedOn, data }];
};

const changeAddress = (
  { today, from, address, addressThen }: ChangeAddress,
  { joinedOn, addresses }: JoinedMember,
): Decided => {
  if (addresses.length >= MAX_ADDRESSES) return refuse('membership.too-many-addresses', { most: MAX_ADDRESSES });
  if (from < joinedOn) return refuse('membership.address-before-joining', { joinedOn });
  const latest = latestAddressChange(today);
  if (from > latest) return refuse('membership.address-too-far', { latest });
  if (addressThen && sameAddress(address, addressThen)) return refuse('membership.address-unchanged', { from });
  return [{ type: 'AddressChanged', effectiveOn: from, data: { from, identity: { address } } }];
};

const changeContactDetails = ({ contact, channel }: ChangeContactDetails): Decided =>
  reachableBy(channel, contact)
    ? [{ type: 'ContactDetailsChanged', data: { contact } }]
    : refuse('membership.channel-without-contact', { channel });

const choosePreferredChannel = ({ channel, contact }: ChoosePreferredChannel): Decided =>
  reachableBy(channel, contact)
    ? [{ type: 'PreferredChannelChosen', data: { contact: { preferredChannel: channel } } }]
    : refuse('membership.channel-without-contact', { channel });

const leave = ({ today, leftOn }: LeaveMutual, member: JoinedMember): Decided => {
  if (member.leftOn !== undefined) return refuse('membership.already-leaving', { leftOn: member.leftOn });
  const earliest = earliestLeaving(today);
  if (leftOn < earliest) return refuse('membership.leaving-too-early', { earliest });
  return [{ type: 'MemberLeft', effectiveOn: leftOn, data: { leftOn } }];
};
