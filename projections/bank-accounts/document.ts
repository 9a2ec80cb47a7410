import { z } from 'zod';
import type { DebitedAccount } from '../../domain/payments/mandates/events.js';
import { DateField } from '../../domain/shared/calendar.js';
import { Id } from '../../domain/shared/ids.js';
import { personalBlock } from '../personal-block.js';
import { timelineOf } from '../timeline-of.js';

const BankAccount = z.strictObject({
  bankAccount: Id,
  account: personalBlock<DebitedAccount>(),
  addedOn: DateField,
  removedOn: DateField.optional(),
});

/** All bank accounts of a member and what they were chosen for, personal content sealed. Id: the member's. */
export const BankAccountsDocument = z.strictObject({
  member: Id,
  accounts: z.array(BankAccount).readonly(),
  choices: z.strictObject({ debits: timelineOf(Id), reimbursements: timelineOf(Id), savings: timelineOf(Id) }),
});
export type BankAccountsDocument = z.output<typeof BankAccountsDocument>;
