import { z } from 'zod';
import { Family } from '../../../domain/contracts/family.js';
import { Insured } from '../../../domain/contracts/insured.js';
import { Frequency } from '../../../domain/contracts/terms.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { YearlyDayField } from '../../../domain/shared/calendar/yearly-day.js';
import { Euros } from '../../../domain/shared/money.js';

const Code = z.string().max(60);
const Options = z.array(Code).max(30);

/** Of `Insured`, in the words of the products. `yearly`: the premium as it was told, which the contract must have then. */
export const ProposalBody = z
  .strictObject({
    family: Family,
    formula: Code,
    options: Options.default([]),
    startsOn: DateField,
    dueDay: YearlyDayField.optional(),
    frequency: Frequency.default('month'),
    insured: Insured,
    motorCoefficient: z
      .string()
      .regex(/^[0-3]\.[0-9]{2}$/, 'motor-coefficient.invalid')
      .optional(),
    validUntil: DateField.optional(),
    yearly: Euros.optional(),
  })
  .meta({ id: 'Proposal' });
export type ProposalBody = z.output<typeof ProposalBody>;

const Wish = {
  from: DateField,
  formula: Code.optional(),
  options: Options.optional(),
  frequency: Frequency.optional(),
  insured: Insured.optional(),
};
export const AmendmentQuoteBody = z.strictObject(Wish).meta({ id: 'AmendmentQuoteRequest' });
export type AmendmentQuoteBody = z.output<typeof AmendmentQuoteBody>;

export const AmendmentBody = z.strictObject({ ...Wish, yearly: Euros.optional() }).meta({ id: 'AmendmentRequest' });
export type AmendmentBody = z.output<typeof AmendmentBody>;

export const ReplacementBody = z
  .strictObject({ from: DateField, vehicle: Insured, yearly: Euros.optional() })
  .meta({ id: 'VehicleReplacement' });
export type ReplacementBody = z.output<typeof ReplacementBody>;

export const SaleBody = z.strictObject({ soldOn: DateField }).meta({ id: 'VehicleSale' });
export type SaleBody = z.output<typeof SaleBody>;
