import { z } from 'zod';
import { DateField } from '../shared/calendar.js';
import { YearlyDayField } from '../shared/calendar/yearly-day.js';
import { CentsField } from '../shared/cents-field.js';
import { eventType, type EventOf } from '../shared/event-type.js';
import { Id } from '../shared/ids.js';
import { InstantField } from '../shared/instant.js';
import { Family } from './family.js';
import { Ground } from './ground.js';
import { Insured } from './insured.js';
import { Pricing } from './pricing.js';
import { Conditions, Cover, Frequency } from './terms.js';

/** 9 to 12 digits: a business number, printed on letters. */
const ContractNumber = z.string().regex(/^[1-9][0-9]{8,11}$/, 'contract-number.invalid');

const Ref = z.string().regex(/^event:[a-z]+-[0-9a-f]{32}@[0-9]+$/, 'ref.invalid');

/** A part of the premium that was paid, for the days from `from` until `until`, that day not included. */
export const PaidPremium = z.strictObject({ from: DateField, until: DateField, amount: CentsField, ref: Ref });
export type PaidPremium = z.output<typeof PaidPremium>;

const SuspensionReason = z.enum(['unpaid', 'vehicle-sold']);
export type SuspensionReason = z.output<typeof SuspensionReason>;

/** Why an amendment is asked for: by the member, or by his move, which reaches each contract. */
const AmendmentCause = z.enum(['member', 'address-change']);
const WithdrawalReason = z.enum(['member', 'insurer', 'contract-ended']);

export const Change = z.strictObject({
  cover: Cover.optional(),
  frequency: Frequency.optional(),
  conditions: Conditions.optional(),
});
export type Change = z.output<typeof Change>;

/** The tariff of a premium that was charged before the contract was taken over: it is none of ours. */
export const TAKEN_OVER = {
  id: 'taken-over',
  version: 1,
  /** in the place of a zone, which was not told */
  zone: 'taken-over',
} as const;

const PERSONAL = { insured: 'contract' } as const;

export const contractEvents = {
  /** A proposal was accepted. Cover begins at midnight of `startsOn`; the first due date is a yearly day after it. */
  ContractSubscribed: eventType(
    1,
    z.strictObject({
      number: ContractNumber,
      family: Family,
      acceptedOn: DateField,
      startsOn: DateField,
      dueDay: YearlyDayField,
      nextDueOn: DateField,
      conditions: Conditions,
      cover: Cover,
      frequency: Frequency,
      pricing: Pricing,
      insured: Insured,
    }),
    PERSONAL,
  ),
  /** A change is asked for from a day on; nothing holds before it is priced and applied. */
  AmendmentRequested: eventType(
    1,
    z.strictObject({
      amendment: Id,
      from: DateField,
      cause: AmendmentCause,
      change: Change,
      insured: Insured.optional(),
    }),
    PERSONAL,
  ),
  /** What it will cost: a price from its day, and from each later day on which a premium is known already. */
  AmendmentPriced: eventType(1, z.strictObject({ amendment: Id, pricings: z.array(Pricing).min(1).max(200) }), {}),
  AmendmentApplied: eventType(1, z.strictObject({ amendment: Id, from: DateField }), {}),
  AmendmentWithdrawn: eventType(1, z.strictObject({ amendment: Id, reason: WithdrawalReason }), {}),
  /** The yearly notice left; until `terminateBy`, that day included, the member may refuse the renewal (L113-15-1). */
  RenewalNoticeSent: eventType(
    1,
    z.strictObject({ dueOn: DateField, sentOn: DateField, terminateBy: DateField, pricing: Pricing }),
    {},
  ),
  /** A new insured year began. */
  ContractRenewed: eventType(
    1,
    z.strictObject({ dueOn: DateField, nextDueOn: DateField, pricing: Pricing, conditions: Conditions.optional() }),
    {},
  ),
  /** Cover stops at midnight of `from`. `noticeSentOn`: of the formal notice. */
  GuaranteesSuspended: eventType(
    1,
    z.strictObject({ reason: SuspensionReason, from: DateField, noticeSentOn: DateField.optional() }),
    {},
  ),
  GuaranteesReinstated: eventType(
    1,
    z.strictObject({ reason: SuspensionReason, paidOn: DateField.optional(), coverBackAt: InstantField }),
    {},
  ),
  /** The insured vehicle was sold; unless cover is moved to another, the contract ends on `lapsesOn`. */
  VehicleSold: eventType(1, z.strictObject({ soldOn: DateField, lapsesOn: DateField }), {}),
  /** A new reduction or increase, from a due date on, with what it was computed from. */
  MotorCoefficientRevised: eventType(
    1,
    z.strictObject({
      from: DateField,
      coefficient: z.string(),
      rule: z.strictObject({ id: z.string(), version: z.int() }),
      inputs: z.array(z.strictObject({ ref: z.string(), value: z.string() })).max(40),
    }),
    {},
  ),
  /** The contract ends at midnight of `endsOn`: that day has no cover. `refund` is owed by `refundBy`. */
  ContractTerminated: eventType(
    1,
    z.strictObject({
      ground: Ground,
      receivedOn: DateField,
      endsOn: DateField,
      paid: z.array(PaidPremium).max(100),
      refund: CentsField,
      refundBy: DateField,
      rule: z.strictObject({ id: z.string(), version: z.int() }),
    }),
    {},
  ),
};

export type ContractEvent = EventOf<typeof contractEvents>;
