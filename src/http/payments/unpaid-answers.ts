import { z } from 'zod';
import { COVER_CHANGES } from '../../../projections/unpaid-contracts/document.js';
import { STAGES } from '../../../projections/unpaid-contracts/query.js';

const Day = z.string().meta({ format: 'date', example: '2026-11-12' });
const Euros = z.string().meta({ example: '120.00' });
const next = z.string().nullable();
const contract = { contract: z.string(), member: z.string(), number: z.string() };

/** Shapes of answers, for the OpenAPI document. */
export const unpaidAnswers = {
  list: z
    .object({
      items: z.array(
        z
          .object({
            ...contract,
            stage: z.enum(STAGES),
            amount: Euros,
            onItsWay: z.boolean(),
            refusedOn: Day.optional(),
            code: z.string().optional(),
            noticeSentOn: Day.optional(),
            suspendsOn: Day.optional(),
            terminableFrom: Day.optional(),
          })
          .meta({ id: 'UnpaidContract' }),
      ),
      next,
    })
    .meta({ id: 'UnpaidContractList' }),
  coverChanges: z
    .object({
      items: z.array(
        z.object({ ...contract, change: z.enum(COVER_CHANGES), from: Day, toldOn: Day }).meta({ id: 'CoverChange' }),
      ),
      next,
    })
    .meta({ id: 'CoverChangeList' }),
};
