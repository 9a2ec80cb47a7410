import { z } from 'zod';
import { Address } from '../shared/address.js';
import { DateField } from '../shared/calendar.js';
import { eventType, type EventOf } from '../shared/event-type.js';
import { Email, Phone, line } from '../shared/text.js';

export { Address };

/** 8 to 10 digits, the first not zero. */
export const MemberNumber = z.string().regex(/^[1-9][0-9]{7,9}$/, 'member-number.invalid');

export const Person = z.strictObject({ lastName: line(80), firstNames: line(120), birthDate: DateField });
export type Person = z.output<typeof Person>;

export const CHANNELS = ['email', 'sms', 'post'] as const;
export const Channel = z.enum(CHANNELS);
export type Channel = z.output<typeof Channel>;

export const ContactDetails = z.strictObject({
  email: Email.optional(),
  secondEmail: Email.optional(),
  phone: Phone.optional(),
});
export type ContactDetails = z.output<typeof ContactDetails>;

const Joined = z.strictObject({ ...Person.shape, number: MemberNumber, address: Address });
const Reached = z.strictObject({ ...ContactDetails.shape, preferredChannel: Channel });

export const membershipEvents = {
  /** A person became a member; the address holds from `joinedOn`. */
  MemberJoined: eventType(2, z.strictObject({ joinedOn: DateField, identity: Joined, contact: Reached }), {
    identity: 'identity',
    contact: 'contact',
  }),
  /** The member lives elsewhere from the event's `effectiveOn`, past or future. */
  AddressChanged: eventType(2, z.strictObject({ from: DateField, identity: z.strictObject({ address: Address }) }), {
    identity: 'identity',
  }),
  /** All contact details, as they are from now on. */
  ContactDetailsChanged: eventType(1, z.strictObject({ contact: ContactDetails }), { contact: 'contact' }),
  PreferredChannelChosen: eventType(1, z.strictObject({ contact: z.strictObject({ preferredChannel: Channel }) }), {
    contact: 'contact',
  }),
  /** The member leaves the mutual with the end of the day before `leftOn`; his contracts end with it. */
  MemberLeft: eventType(1, z.strictObject({ leftOn: DateField }), {}),
};

export type MembershipEvent = EventOf<typeof membershipEvents>;
