import { z } from 'zod';
import { Use } from '../../../domain/payments/bank-accounts/events.js';
import { DebitedAccount } from '../../../domain/payments/mandates/events.js';
import { Id } from '../../../domain/shared/ids.js';
import { line } from '../../../domain/shared/text.js';

/** `uses`: what the account is chosen for at once, in the place of another. */
export const BankAccountBody = z
  .strictObject({ ...DebitedAccount.shape, uses: z.array(Use).max(3).default([]) })
  .meta({ id: 'BankAccountToAdd' });
export type BankAccountBody = z.output<typeof BankAccountBody>;

export const ChoiceBody = z.strictObject({ bankAccount: Id }).meta({ id: 'BankAccountChoice' });
export type ChoiceBody = z.output<typeof ChoiceBody>;

/** What a choice is for, as the address says it. */
export const UseInPath = Use;

/** `signedAt`: the place; `accepted`: the words of the mandate were read and agreed to. */
export const MandateBody = z
  .strictObject({ bankAccount: Id, signedAt: line(35), accepted: z.literal(true) })
  .meta({ id: 'MandateToSign' });
export type MandateBody = z.output<typeof MandateBody>;
