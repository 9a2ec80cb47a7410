import type { CalendarDate } from '../shared/calendar.js';
import type { Address, Channel, ContactDetails, Person } from './events.js';

export interface JoinMember {
  readonly type: 'JoinMember';
  readonly today: CalendarDate;
  readonly number: string;
  readonly joinedOn: CalendarDate;
  readonly person: Person;
  readonly address: Address;
  readonly contact: ContactDetails;
  readonly preferredChannel: Channel;
}

export interface ChangeAddress {
  readonly type: 'ChangeAddress';
  readonly today: CalendarDate;
  readonly from: CalendarDate;
  readonly address: Address;
  /** what had to be opened: the address that holds on `from` as the file stands */
  readonly addressThen: Address | undefined;
}

export interface ChangeContactDetails {
  readonly type: 'ChangeContactDetails';
  readonly contact: ContactDetails;
  /** what had to be opened */
  readonly channel: Channel;
}

export interface ChoosePreferredChannel {
  readonly type: 'ChoosePreferredChannel';
  readonly channel: Channel;
  /** what had to be opened */
  readonly contact: ContactDetails;
}

export interface LeaveMutual {
  readonly type: 'LeaveMutual';
  readonly today: CalendarDate;
  /** the first day on which he is no member */
  readonly leftOn: CalendarDate;
}

export type MembershipCommand =
  JoinMember | ChangeAddress | ChangeContactDetails | ChoosePreferredChannel | LeaveMutual;
