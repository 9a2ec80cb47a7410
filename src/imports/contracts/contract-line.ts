import { z } from 'zod';
import { Family } from '../../../domain/contracts/family.js';
import { Insured } from '../../../domain/contracts/insured.js';
import { Frequency } from '../../../domain/contracts/terms.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { YearlyDayField } from '../../../domain/shared/calendar/yearly-day.js';
import { Euros } from '../../../domain/shared/money.js';

const Code = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'code.invalid');
const Premium = z.strictObject({ from: DateField, yearly: Euros.refine((amount) => amount >= 0, 'amount.invalid') });

/** A contract in force that is taken over, one a line: `docs/imports/contracts.md`. */
export const ContractLine = z.strictObject({
  key: z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/, 'key.invalid'),
  member: z.string().regex(/^([1-9][0-9]{7,9}|[0-9a-f]{32})$/, 'member.invalid'),
  number: z.string().regex(/^[1-9][0-9]{8,11}$/, 'contract-number.invalid'),
  family: Family,
  subscribedOn: DateField,
  startsOn: DateField,
  dueDay: YearlyDayField.optional(),
  formula: Code,
  options: z.array(Code).max(30).default([]),
  conditions: Code.optional(),
  frequency: Frequency,
  premiums: z.array(Premium).min(1).max(150),
  motorCoefficient: z
    .string()
    .regex(/^[0-3]\.[0-9]{2}$/, 'motor-coefficient.invalid')
    .optional(),
  insured: Insured,
});
export type ContractLine = z.output<typeof ContractLine>;
