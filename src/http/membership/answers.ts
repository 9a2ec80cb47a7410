import { z } from 'zod';
import { FAMILIES } from '../../../domain/contracts/family.js';
import { PAYMENT_STATUSES } from '../../../domain/payments/rules/payment-status-on.js';
import { PAYMENT_KINDS } from '../../../projections/payments/payment.js';
import { Day, Euros } from '../conventions/answer-fields.js';

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

const Notification = z
  .object({ on: Day, kind: z.string(), label: z.string(), upcoming: z.boolean(), contract: z.string().optional() })
  .meta({ id: 'Notification' });
const Alert = z
  .object({
    kind: z.enum(['payment-refused']),
    severity: z.enum(['red']),
    contract: z.string(),
    amount: Euros,
    refusedOn: Day,
    reason: z.string(),
    suspendedFrom: Day.nullable().meta({ description: 'jour de la suspension des garanties ; null : aucune' }),
    costs: Euros.meta({ description: 'frais dus pour ce contrat' }),
    pay: z.string().meta({ description: 'où régulariser' }),
    text: z.string(),
  })
  .meta({ id: 'Alert' });
const Operation = z
  .object({ on: Day, kind: z.enum(PAYMENT_KINDS), label: z.string(), amount: Euros, contract: z.string() })
  .meta({ id: 'MemberOperation' });
const Tile = z
  .object({
    id: z.string(),
    number: z.string(),
    family: z.enum(FAMILIES),
    label: z.string(),
    nextDueDate: Day.nullable(),
    premium: Euros,
    premiumPeriod: z.enum(['month', 'quarter', 'half-year', 'year']),
    paymentStatus: z.enum(PAYMENT_STATUSES),
    status: z.enum(['active', 'being-amended', 'suspended', 'terminated']),
  })
  .meta({ id: 'ContractTile' });

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
  departure: z
    .object({
      earliest: Day,
      contracts: z.array(
        z.object({ id: z.string(), number: z.string(), family: z.string(), label: z.string(), ends: z.boolean() }),
      ),
    })
    .meta({ id: 'DepartureShown' }),
  dashboard: z
    .object({
      asOf: Day,
      contracts: z.array(Tile),
      alerts: z.array(Alert),
      operations: z.array(Operation),
      notifications: z.array(Notification),
      changedSinceLastVisit: z.array(Notification).nullable(),
      unreadMessages: z.int(),
      savings: z.object({ value: Euros }),
      allowances: z.array(z.object({}).loose()),
    })
    .meta({ id: 'Dashboard' }),
};
