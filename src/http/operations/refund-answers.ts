import { z } from 'zod';
import { DateField } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import { REFUND_STATUSES } from '../../../projections/refunds/document.js';
import { Day, Euros } from '../conventions/answer-fields.js';
import { pageQuery } from '../conventions/page-query.js';

const USUAL = 50;

export const RefundsQuery = z.strictObject({
  status: z.enum(REFUND_STATUSES).optional(),
  from: DateField.optional(),
  to: DateField.optional(),
  ...pageQuery(USUAL),
});
export type RefundsQuery = z.output<typeof RefundsQuery>;
export const RefundsOwedQuery = z.strictObject(pageQuery(USUAL));
export type RefundsOwedQuery = z.output<typeof RefundsOwedQuery>;

const next = z.string().nullable();
const of = { contract: Id, member: Id, amount: Euros };

/** Shapes of what operators read of refunds, for the OpenAPI document. */
export const refundAnswers = {
  ordered: z
    .object({
      items: z.array(
        z
          .object({
            id: Id.meta({ description: 'EndToEndId du virement' }),
            ...of,
            on: Day.meta({ description: 'jour d’exécution' }),
            status: z.enum(REFUND_STATUSES),
            returnedOn: Day.optional(),
            code: z.string().optional().meta({ description: 'code motif de la banque' }),
          })
          .meta({ id: 'Refund' }),
      ),
      next,
    })
    .meta({ id: 'Refunds' }),
  owed: z
    .object({
      items: z.array(
        z
          .object({
            ...of,
            since: Day,
            payable: Euros.meta({ description: 'ce que le virement d’aujourd’hui rendrait, le reste étant compensé' }),
            held: z.string().nullable().meta({ description: 'pourquoi aucun virement ne part' }),
          })
          .meta({ id: 'RefundOwed' }),
      ),
      next,
    })
    .meta({ id: 'RefundsOwed' }),
};
