import { z } from 'zod';
import type { Insured } from '../../domain/contracts/insured.js';
import { Conditions, Cover } from '../../domain/contracts/terms.js';
import { Id } from '../../domain/shared/ids.js';
import { personalBlock } from '../personal-block.js';
import { timelineOf } from '../timeline-of.js';

const insured = personalBlock<Insured>();

/** What is covered and who or what is insured; `pending`: what amendments that are not applied yet would change. */
export const Terms = z.strictObject({
  conditions: timelineOf(Conditions),
  cover: timelineOf(Cover),
  insured: timelineOf(insured),
  /** of a car */
  motorCoefficient: timelineOf(z.string()),
  pending: z
    .array(
      z.strictObject({
        amendment: Id,
        conditions: Conditions.optional(),
        cover: Cover.optional(),
        insured: insured.optional(),
      }),
    )
    .readonly(),
});
export type Terms = z.output<typeof Terms>;
