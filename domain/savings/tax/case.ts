import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { PositiveAmount, SavingsAmount } from './case-fields.js';
import { HouseholdField } from './household.js';

const Options = z.strictObject({
  flatLevyOnOldGains: z.boolean().default(false),
  incomeTaxScale: z.boolean().default(false),
  withholdingWaiver: z.boolean().default(false),
  lossRule: z.enum(['tolerance', 'strict']).default('tolerance'),
});

const LifeInsurance = z.strictObject({
  openedOn: DateField,
  value: PositiveAmount,
  oldPremiums: SavingsAmount,
  newPremiums: SavingsAmount,
  socialLeviesAlreadyPaid: z.strictObject({ taxedProducts: SavingsAmount, levies: SavingsAmount }).optional(),
});

const RetirementPlan = z.strictObject({
  openedOn: DateField,
  value: PositiveAmount,
  deductedContributions: SavingsAmount,
  otherContributions: SavingsAmount,
});

const EVERY_KIND = {
  withdrawnOn: DateField,
  household: HouseholdField,
  amount: PositiveAmount.optional(),
  total: z.literal(true).optional(),
  netWanted: PositiveAmount.optional(),
  options: Options.prefault({}),
};

/** One withdrawal to simulate, `simulate -- withdrawal`. */
export const CaseSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('assurance-vie'), contract: LifeInsurance, ...EVERY_KIND }),
  z.strictObject({
    kind: z.literal('per'),
    contract: RetirementPlan,
    reason: z.enum(['retirement', 'home', 'accident']),
    ...EVERY_KIND,
  }),
]);

export type Withdrawal = z.output<typeof CaseSchema>;
export type LifeInsuranceWithdrawal = Extract<Withdrawal, { kind: 'assurance-vie' }>;
export type PlanWithdrawal = Extract<Withdrawal, { kind: 'per' }>;
