import { z } from 'zod';
import { healthOptics } from '../../parameters/health-optics.js';
import { DateField } from '../../shared/calendar.js';
import { ZERO } from '../../shared/money.js';
import { AmountOrDefault, CareAmount, Days, Price, Rate, Units } from './case-fields.js';
import { contradictions } from './contradictions.js';
import { GuaranteeField } from './guarantee.js';

type Equipment = keyof typeof healthOptics.equipment;
const EQUIPMENT = Object.keys(healthOptics.equipment) as [Equipment, ...Equipment[]];
const ACTS = ['doctor', 'paramedic', 'lab', 'drug', 'optics', 'dental', 'hearing', 'hospital', 'transport'] as const;

const Counters = z
  .strictObject({ participation: CareAmount.default(ZERO), franchise: CareAmount.default(ZERO) })
  .default({ participation: ZERO, franchise: ZERO });

const Hospital = z.strictObject({
  days: Days,
  psychiatric: z.boolean().default(false),
  heavyAct: z.boolean().default(false),
});

/** One reimbursement to simulate, `simulate -- reimbursement`. Price and base are those of the whole line, all units. */
export const CaseSchema = z
  .strictObject({
    careOn: DateField,
    act: z.enum(ACTS),
    price: Price,
    base: CareAmount,
    /** the rate in the pathway */
    rate: Rate,
    inPathway: z.boolean().default(true),
    fullRefundBasket: z.boolean().default(false),
    hospital: Hospital.optional(),
    flatParticipation: AmountOrDefault.default('default'),
    franchise: AmountOrDefault.default('default'),
    countersThisYear: Counters,
    countersToday: Counters,
    units: Units.default(1),
    responsible: z.boolean().default(true),
    optam: z.boolean().default(true),
    equipment: z.enum(EQUIPMENT).default('single-lenses'),
    /** the frame's part of the price of class B spectacles, where it is known */
    framePrice: CareAmount.optional(),
    guarantee: GuaranteeField,
  })
  .superRefine((care, context) => {
    for (const { key, code } of contradictions(care)) context.addIssue({ code: 'custom', path: [key], message: code });
  });

export type Care = z.output<typeof CaseSchema>;
