import { z } from 'zod';
import { BLOCKS, MANDATE_KINDS, type DebitedAccount } from '../../domain/payments/mandates/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';
import { personalBlock } from '../personal-block.js';
import { timelineOf } from '../timeline-of.js';

export const MANDATE_STATUSES = ['open', 'revoked', 'lapsed', 'used-up'] as const;
const Names = z.strictObject({ rum: z.string(), ics: z.string() });

/** One mandate with its history, personal content sealed. Id: the mandate's. */
export const MandateDocument = z.strictObject({
  mandate: Id,
  member: Id,
  status: z.enum(MANDATE_STATUSES),
  /** as they are now */
  rum: z.string(),
  ics: z.string(),
  kind: z.enum(MANDATE_KINDS),
  signedOn: DateField,
  /** when it was told: which of two signed on one day is the later one */
  toldAt: z.string(),
  blocks: z.array(z.enum(BLOCKS)).readonly(),
  names: timelineOf(Names),
  accounts: timelineOf(personalBlock<DebitedAccount>()),
  /** what the next debit says to the bank: another account, names that it had before */
  untold: z.strictObject({ account: z.boolean(), original: Names.optional() }),
  lastDueOn: DateField.optional(),
  lastDebit: Id.optional(),
  /** the first day on which no debit may fall due under it any more, for want of one in the 36 months before */
  lapsesOn: DateField,
  /** when it was revoked, lapsed or used up */
  endedOn: DateField.optional(),
});
export type MandateDocument = z.output<typeof MandateDocument>;
