import { z } from 'zod';
import { Day, Euros } from '../conventions/answer-fields.js';

const Revision = z.int().min(0);
const Trace = z.object({}).loose();
const Premiums = z.array(z.object({ from: Day, yearly: Euros }));
const Dates = {
  ground: z.string(),
  noticeFrom: Day.optional(),
  noticeBy: Day.optional(),
  endsOn: Day.optional(),
  refundBy: Day.optional(),
  refund: Euros.optional(),
  source: z.string().optional(),
};
const NotPossible = {
  possible: z.boolean(),
  code: z.string().optional(),
  title: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
};

/** Shapes of answers, for the OpenAPI document. */
export const answers = {
  executed: z.object({ revision: Revision }).meta({ id: 'ContractChanged' }),
  subscribed: z
    .object({ contract: z.string(), number: z.string(), revision: Revision, startsOn: Day, yearly: Euros })
    .meta({ id: 'ContractSubscribed' }),
  quote: z
    .object({
      from: Day,
      before: Euros.optional(),
      yearly: Euros,
      premiums: Premiums,
      trace: z.object({ yearly: Trace }),
    })
    .meta({ id: 'Quote' }),
  amended: z
    .object({ amendment: z.string(), revision: Revision, from: Day, yearly: Euros, premiums: Premiums })
    .meta({ id: 'AmendmentRequested' }),
  terminationDates: z
    .object({ receivedOn: Day, items: z.array(z.object({ ...Dates, ...NotPossible })) })
    .meta({ id: 'TerminationDates' }),
  terminated: z
    .object({
      revision: Revision,
      ground: z.string(),
      receivedOn: Day,
      endsOn: Day,
      refund: Euros,
      refundBy: Day,
      trace: z.object({ refund: Trace }),
    })
    .meta({ id: 'Terminated' }),
};
