import { z } from 'zod';
import { FAMILIES } from '../../../domain/contracts/family.js';
import { Day, Euros } from '../conventions/answer-fields.js';

const Family = z.enum(FAMILIES);

const listed = {
  id: z.string(),
  number: z.string(),
  family: Family,
  label: z.string(),
  subscribedOn: Day,
  startsOn: Day,
  endsOn: Day.nullable(),
  status: z.enum(['active', 'being-amended', 'suspended', 'terminated']),
  nextDueDate: Day.nullable(),
  premium: Euros,
  premiumPeriod: z.enum(['month', 'quarter', 'half-year', 'year']),
};
const YearlyPremium = z.object({ from: Day, amount: Euros });
const Guarantee = z.object({
  code: z.string(),
  label: z.string(),
  ceiling: Euros.nullable(),
  deductible: Euros.nullable(),
  exclusions: z.array(z.string()),
});
const Amendment = z.object({
  id: z.string(),
  requestedOn: Day,
  from: Day,
  cause: z.enum(['member', 'address-change']),
  status: z.enum(['requested', 'priced', 'applied', 'withdrawn']),
  closedOn: Day.nullable(),
  yearlyPremiums: z.array(YearlyPremium),
});

/** Shapes of answers, for the OpenAPI document. */
export const readingAnswers = {
  list: z
    .object({ items: z.array(z.object(listed).meta({ id: 'ListedContract' })), next: z.string().nullable() })
    .meta({ id: 'ContractList' }),
  contract: z
    .object({
      ...listed,
      formula: z.string(),
      guarantees: z.array(Guarantee),
      options: z.array(z.object({ code: z.string(), label: z.string() })),
      conditions: z.string(),
      insured: z.object({ kind: z.enum(['vehicle', 'home', 'people']) }).loose(),
      motorCoefficient: z.string().nullable(),
      yearlyPremiums: z.array(YearlyPremium),
      suspensions: z.array(z.object({ reason: z.string(), from: Day, coverBackAt: z.iso.datetime().nullable() })),
      amendments: z.array(Amendment),
      renewalNotice: z.object({ dueOn: Day, sentOn: Day, terminateBy: Day, yearly: Euros.nullable() }).nullable(),
      sale: z.object({ soldOn: Day, lapsesOn: Day }).nullable(),
      termination: z
        .object({ ground: z.string(), receivedOn: Day, endsOn: Day, refund: Euros, refundBy: Day })
        .nullable(),
    })
    .meta({ id: 'Contract' }),
};
