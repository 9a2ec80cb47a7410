import { z } from 'zod';
import { Family } from '../../domain/contracts/family.js';
import { FREQUENCIES } from '../../domain/payments/account/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';
import { timelineOf } from '../timeline-of.js';

const Debit = z.strictObject({
  debit: Id,
  /** the part that is for the instalment */
  amount: CentsField,
  submittedOn: DateField,
  collectOn: DateField,
  returnableUntil: DateField,
  /** no return came in time */
  collectedOn: DateField.optional(),
  /** `refunded`: after it was collected */
  returned: z.strictObject({ on: DateField, code: z.string(), refunded: z.boolean() }).optional(),
});

/** An instalment with all that happened to it, each from its day. */
const Instalment = z.strictObject({
  number: z.int(),
  plan: z.int(),
  dueOn: timelineOf(DateField),
  /** 0: withdrawn */
  amount: timelineOf(CentsField),
  /** when the member was told of it as it is; `null` while he was not */
  announcedOn: timelineOf(DateField.nullable()),
  debits: z.array(Debit).readonly(),
  /** a new debit that the member asked for */
  asked: z.strictObject({ on: DateField, collectOn: DateField }).optional(),
  /** paid otherwise than by debit; less than 0 where it was owed back */
  payments: z.array(z.strictObject({ on: DateField, amount: z.int() })).readonly(),
});
export type ScheduledInstalment = z.output<typeof Instalment>;

const Year = z.strictObject({ plan: z.int(), plannedOn: DateField, frequency: z.enum(FREQUENCIES) });

/** The instalments of a contract, of the insured year planned last and of the one before. Id: `<member>:<contract>`. */
export const PremiumScheduleDocument = z.strictObject({
  contract: Id,
  member: Id,
  number: z.string(),
  family: Family,
  subscribedOn: DateField,
  years: z.array(Year).readonly(),
  instalments: z.array(Instalment).readonly(),
});
export type PremiumScheduleDocument = z.output<typeof PremiumScheduleDocument>;
