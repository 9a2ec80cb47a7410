import type {
  ChangeAddress,
  ChangeContactDetails,
  ChoosePreferredChannel,
  JoinMember,
} from '../../../domain/membership/commands.js';
import { Address, type MembershipEvent } from '../../../domain/membership/events.js';
import { date } from '../../../domain/shared/calendar.js';

export const TODAY = date('2026-11-24');

/** Three places of one member; parsed, so that they have their country. */
export const rouen = Address.parse({ line1: '1 rue du Gros-Horloge', postalCode: '76000', town: 'Rouen' });
export const nantes = Address.parse({ line1: '2 quai de la Fosse', postalCode: '44000', town: 'Nantes' });
export const bastia = Address.parse({ line1: '3 place Saint-Nicolas', postalCode: '20200', town: 'Bastia' });

export const joining = (over: Partial<JoinMember> = {}): JoinMember => ({
  type: 'JoinMember',
  today: TODAY,
  number: '123456789',
  joinedOn: date('2026-01-15'),
  person: { lastName: 'Lefèvre', firstNames: 'Zoé Anaïs', birthDate: date('1988-02-29') },
  address: rouen,
  contact: { email: 'zoe@exemple.fr', phone: '+33612345678' },
  preferredChannel: 'email',
  ...over,
});

type Joined = Extract<MembershipEvent, { type: 'MemberJoined' }>;
export const joined = (over: Partial<JoinMember> = {}): Joined => {
  const { joinedOn, person, number, address, contact, preferredChannel } = joining(over);
  const identity = { ...person, number, address };
  return {
    type: 'MemberJoined',
    effectiveOn: joinedOn,
    data: { joinedOn, identity, contact: { ...contact, preferredChannel } },
  };
};

export const moved = (from: string, address: Address): MembershipEvent => ({
  type: 'AddressChanged',
  effectiveOn: date(from),
  data: { from: date(from), identity: { address } },
});

export const moving = (from: string, address: Address, over: Partial<ChangeAddress> = {}): ChangeAddress => ({
  type: 'ChangeAddress',
  today: TODAY,
  from: date(from),
  address,
  addressThen: rouen,
  ...over,
});

export const reaching = (
  contact: ChangeContactDetails['contact'],
  channel: ChangeContactDetails['channel'],
): ChangeContactDetails => ({ type: 'ChangeContactDetails', contact, channel });

export const choosing = (
  channel: ChoosePreferredChannel['channel'],
  contact: ChoosePreferredChannel['contact'],
): ChoosePreferredChannel => ({ type: 'ChoosePreferredChannel', channel, contact });
