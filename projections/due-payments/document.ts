import { z } from 'zod';
import { DateField } from '../../domain/shared/calendar.js';
import { CentsField } from '../../domain/shared/cents-field.js';
import { Id } from '../../domain/shared/ids.js';

const DayOrNone = z.union([DateField, z.literal('')]);
const Number = z.int().min(1);

const Instalment = z.strictObject({
  number: Number,
  plan: z.int().min(1),
  dueOn: DateField,
  amount: CentsField,
  /** below zero where money that was owed back was returned by the bank as well */
  paid: z.int(),
  announcedOn: DateField.optional(),
  tries: z.int().min(0),
  refused: z
    .strictObject({ code: z.string(), on: DateField, refunded: z.boolean(), returnableUntil: DateField })
    .optional(),
  asked: DateField.optional(),
  pending: Id.optional(),
});

const Debit = z.strictObject({
  id: Id,
  submittedOn: DateField,
  collectOn: DateField,
  returnableUntil: DateField,
  shares: z.array(z.strictObject({ number: Number, amount: CentsField })).readonly(),
  costs: CentsField,
  amount: CentsField,
  status: z.enum(['pending', 'collected', 'returned', 'refunded']),
});

/** What the days bring to the account of one contract, `''` for nothing, and the part of it that this follows from. Id: the contract's. */
export const DuePaymentsDocument = z.strictObject({
  contract: Id,
  member: Id,
  /** the day on which the file of its next debit is made */
  debitOn: DayOrNone,
  /** the day on which the earliest debit on its way can no longer be returned */
  settleOn: DayOrNone,
  plans: z.int().min(0),
  instalments: z.array(Instalment).readonly(),
  debits: z.array(Debit).readonly(),
});
export type DuePaymentsDocument = z.output<typeof DuePaymentsDocument>;
