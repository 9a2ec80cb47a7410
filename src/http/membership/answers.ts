import { z } from 'zod';

const Executed = z.object({ revision: z.int().min(0) }).meta({ id: 'Executed' });
const Address = z
  .object({
    line1: z.string(),
    line2: z.string().optional(),
    postalCode: z.string(),
    town: z.string(),
    country: z.string(),
  })
  .meta({ id: 'Address' });
const ContactDetails = z
  .object({
    email: z.string().optional(),
    secondEmail: z.string().optional(),
    phone: z.string().optional(),
    preferredChannel: z.string(),
  })
  .meta({ id: 'ContactDetailsAnswer' });
const Day = z.iso.date();
const Euros = z.string().meta({ description: 'euros, deux décimales', example: '12.34' });

/** Shapes of answers, for the OpenAPI document. */
export const answers = {
  executed: Executed,
  joined: z.object({ member: z.string(), revision: z.int() }).meta({ id: 'Joined' }),
  contactDetails: ContactDetails,
  profile: z
    .object({
      memberNumber: z.string(),
      lastName: z.string(),
      firstNames: z.string(),
      birthDate: Day,
      joinedOn: Day,
      address: Address,
      addressSince: Day,
      nextAddresses: z.array(z.object({ from: Day, address: Address })),
      contact: ContactDetails,
    })
    .meta({ id: 'Profile' }),
  dashboard: z
    .object({
      asOf: Day,
      contracts: z.array(z.object({}).loose()),
      alerts: z.array(z.object({}).loose()),
      operations: z.array(z.object({}).loose()),
      notifications: z.array(z.object({ on: Day, kind: z.string(), label: z.string(), upcoming: z.boolean() })),
      unreadMessages: z.int(),
      savings: z.object({ value: Euros }),
      allowances: z.array(z.object({}).loose()),
    })
    .meta({ id: 'Dashboard' }),
};
