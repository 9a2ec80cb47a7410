import { z } from 'zod';
import { ENTRY_KINDS, SET_ASIDE_REASONS } from '../../../domain/payments/bank-files/events.js';
import { ReasonCode } from '../../../domain/payments/reason-code.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import { ENTRY_STATUSES } from '../../../projections/unmatched-entries/document.js';
import { pageQuery } from '../conventions/page-query.js';

const USUAL = 50;

/** Money that came in is a contract's; what came back is a debit's, for a reason. */
export const AssignmentBody = z
  .strictObject({
    contract: Id.optional(),
    debit: Id.optional(),
    code: ReasonCode.optional().meta({ description: 'd’un rejet, avec debit : motif que nous connaissons' }),
  })
  .refine(
    ({ contract, debit, code }) =>
      (debit === undefined) === (code === undefined) && (contract === undefined) !== (debit === undefined),
    'assignment.invalid',
  )
  .meta({ id: 'EntryAssignment' });
export type AssignmentBody = z.output<typeof AssignmentBody>;
export const SetAsideBody = z.strictObject({ reason: z.enum(SET_ASIDE_REASONS) }).meta({ id: 'EntrySetAside' });
export type SetAsideBody = z.output<typeof SetAsideBody>;

/** What the work list is narrowed by, as its address says it. */
export const UnmatchedQuery = z.strictObject({
  status: z.enum(ENTRY_STATUSES).default('open'),
  kind: z.enum(ENTRY_KINDS).optional(),
  file: Id.optional(),
  from: DateField.optional(),
  to: DateField.optional(),
  ...pageQuery(USUAL),
});
export type UnmatchedQuery = z.output<typeof UnmatchedQuery>;

const Entry = z
  .object({
    id: z.string(),
    file: Id,
    index: z.int(),
    status: z.enum(ENTRY_STATUSES),
    day: z.string(),
    kind: z.enum(ENTRY_KINDS),
    code: z.string().meta({ description: 'pourquoi l’écriture n’est pas rapprochée' }),
    reason: z.string().optional().meta({ description: 'code motif de la banque' }),
    amount: z.string().optional(),
    currency: z.string().optional().meta({ description: 'absente : euro' }),
    endToEndId: z.string().optional(),
    rum: z.string().optional(),
    messageId: z.string().optional(),
    lotId: z.string().optional(),
    debits: z.array(Id),
    contracts: z.array(Id).meta({ description: 'contrats dont le payeur a écrit le numéro' }),
    decision: z
      .object({
        by: Id,
        on: z.string(),
        contract: Id.optional(),
        debit: Id.optional(),
        code: z.string().optional(),
        reason: z.enum(SET_ASIDE_REASONS).optional(),
      })
      .nullable(),
  })
  .meta({ id: 'UnmatchedEntry' });

export const unmatchedAnswers = {
  list: z.object({ items: z.array(Entry), next: z.string().nullable() }).meta({ id: 'UnmatchedEntries' }),
  decided: z.object({ revision: z.int().min(0) }).meta({ id: 'EntryDecided' }),
};
