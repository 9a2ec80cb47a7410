import { z } from 'zod';
import { FAMILIES } from '../../../domain/contracts/family.js';
import { FREQUENCIES } from '../../../domain/payments/account/events.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import { INSTALMENT_STATUSES } from '../../../projections/premium-schedule/instalment-on.js';
import { pageQuery } from '../conventions/page-query.js';
import { Day, Euros } from '../conventions/answer-fields.js';

/** What a list of schedules is narrowed by, as its address says it. */
export const PremiumScheduleQuery = z.strictObject({
  'as-of': DateField.optional(),
  ...pageQuery(),
  contract: Id.optional(),
});
export type PremiumScheduleQuery = z.output<typeof PremiumScheduleQuery>;

const Instalment = z.object({
  number: z.int(),
  dueOn: Day,
  debitOn: Day.nullable(),
  amount: Euros,
  paid: Euros,
  status: z.enum(INSTALMENT_STATUSES),
});
const Year = z.object({
  year: z.int(),
  frequency: z.enum(FREQUENCIES),
  premium: Euros,
  paid: Euros,
  left: Euros,
  instalments: z.array(Instalment),
});

/** Shape of the answer, for the OpenAPI document. */
export const PremiumSchedules = z
  .object({
    items: z.array(
      z
        .object({
          contract: z.string(),
          number: z.string(),
          family: z.enum(FAMILIES),
          label: z.string(),
          years: z.array(Year),
        })
        .meta({ id: 'PremiumSchedule' }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'PremiumScheduleList' });
