import { z } from 'zod';
import { Day, Euros } from '../conventions/answer-fields.js';

const debits = {
  count: z.int().min(0),
  sum: Euros,
};
const Debits = z.object(debits).meta({ id: 'Debits' });
const outcomes = { collected: Debits, returned: Debits, pending: Debits };
const sums = { submitted: Debits, ...outcomes };

/** Shapes of what operators read of collections, for the OpenAPI document. */
export const collectionAnswers = {
  list: z
    .object({
      from: Day,
      to: Day,
      ...sums,
      items: z.array(
        z
          .object({
            collectOn: Day,
            ...sums,
            codes: z.array(z.object({ code: z.string(), label: z.string(), ...debits })),
            /** `count` and `sum`: submitted */
            files: z.array(z.object({ submittedOn: Day, ...debits, ...outcomes })),
          })
          .meta({ id: 'CollectionDay' }),
      ),
    })
    .meta({ id: 'Collections' }),
};
