import { z } from 'zod';
import type { Address, Channel, ContactDetails, Person } from '../../domain/membership/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';
import { personalBlock } from '../personal-block.js';

/** One member's own data, personal content sealed. Id: the member's. */
export const ProfileDocument = z.strictObject({
  member: Id,
  joinedOn: DateField,
  identity: personalBlock<Person & { readonly number: string }>(),
  addresses: z
    .array(z.strictObject({ from: DateField, value: personalBlock<{ readonly address: Address }>() }))
    .readonly(),
  contact: personalBlock<ContactDetails>(),
  channel: personalBlock<{ readonly preferredChannel: Channel }>(),
});
export type ProfileDocument = z.output<typeof ProfileDocument>;
