import { z } from 'zod';
import { Address, Channel, ContactDetails, Person } from '../../../domain/membership/events.js';
import { DateField } from '../../../domain/shared/calendar.js';

export const AddressChangeBody = z.strictObject({ from: DateField, address: Address }).meta({ id: 'AddressChange' });
export type AddressChangeBody = z.output<typeof AddressChangeBody>;

export const ContactDetailsBody = ContactDetails.meta({ id: 'ContactDetails' });

export const PreferredChannelBody = z.strictObject({ preferredChannel: Channel }).meta({ id: 'PreferredChannel' });
export type PreferredChannelBody = z.output<typeof PreferredChannelBody>;

export const JoiningBody = z
  .strictObject({
    joinedOn: DateField.optional(),
    person: Person,
    address: Address,
    contact: ContactDetails,
    preferredChannel: Channel.default('post'),
  })
  .meta({ id: 'Joining' });
export type JoiningBody = z.output<typeof JoiningBody>;

/** `leftOn`: the first day on which the member is none any more. */
export const DepartureBody = z.strictObject({ leftOn: DateField }).meta({ id: 'Departure' });
export type DepartureBody = z.output<typeof DepartureBody>;

export const ConfirmationBody = z
  .strictObject({ code: z.string().regex(/^[0-9]{6}$/, 'code.invalid') })
  .meta({ id: 'EmailConfirmation' });
export type ConfirmationBody = z.output<typeof ConfirmationBody>;
