import { z } from 'zod';
import { ENTRY_KINDS, SET_ASIDE_REASONS } from '../../domain/payments/bank-files/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

export const ENTRY_STATUSES = ['open', 'assigned', 'set-aside'] as const;

/** An entry of a bank's file that a person is to look at, and what became of it. Id: `<bank-file>:<index>`. */
export const UnmatchedEntryDocument = z.strictObject({
  file: Id,
  index: z.int().min(1),
  status: z.enum(ENTRY_STATUSES),
  /** when it was booked, or told to us where the bank does not say */
  day: DateField,
  kind: z.enum(ENTRY_KINDS),
  code: z.string(),
  reason: z.string().optional(),
  amount: CentsField.optional(),
  currency: z.string().optional(),
  endToEndId: z.string().optional(),
  rum: z.string().optional(),
  messageId: z.string().optional(),
  lotId: z.string().optional(),
  debits: z.array(Id).readonly(),
  contracts: z.array(Id).readonly(),
  /** an operator's, with his account */
  decision: z
    .strictObject({
      by: Id,
      on: DateField,
      contract: Id.optional(),
      /** of a return, the debit that came back and why */
      debit: Id.optional(),
      code: z.string().optional(),
      reason: z.enum(SET_ASIDE_REASONS).optional(),
    })
    .optional(),
});
export type UnmatchedEntryDocument = z.output<typeof UnmatchedEntryDocument>;
