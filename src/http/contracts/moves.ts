import { z } from 'zod';
import { DateField } from '../../../domain/shared/calendar.js';
import { PostalCode } from '../../../domain/shared/postal-code.js';
import { MOVED_STATUSES } from '../../../projections/moves/document.js';
import { Day } from '../conventions/answer-fields.js';

export const MoveQuery = z.strictObject({ from: DateField, postalCode: PostalCode });
export type MoveQuery = z.output<typeof MoveQuery>;

export const MoveAnswerBody = z.strictObject({ agreed: z.boolean() }).meta({ id: 'MoveAnswer' });
export type MoveAnswerBody = z.output<typeof MoveAnswerBody>;

const Euros = z.string().meta({ description: 'euros par an, deux décimales', example: '244.50' });

/** What a move would touch, for the OpenAPI document. */
export const MovePreview = z
  .object({
    from: Day,
    items: z.array(
      z.object({
        id: z.string(),
        number: z.string(),
        family: z.string(),
        label: z.string(),
        effect: z.enum(['amended', 'asked', 'unchanged']),
        from: Day,
        before: Euros.nullable(),
        after: Euros.nullable(),
        reason: z.string().optional(),
      }),
    ),
  })
  .meta({ id: 'MovePreview' });

/** What a member's moves did, for the OpenAPI document. */
export const Moves = z
  .object({
    items: z.array(
      z.object({
        from: Day,
        toldOn: Day,
        contracts: z.array(
          z.object({
            id: z.string(),
            status: z.enum(MOVED_STATUSES),
            from: Day,
            yearly: Euros.nullable(),
            move: z.string().nullable(),
            reason: z.string().nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({ id: 'Moves' });
