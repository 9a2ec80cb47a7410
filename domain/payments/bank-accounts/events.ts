import { z } from 'zod';
import { DateField } from '../../shared/calendar.js';
import { eventType, type EventOf } from '../../shared/event-type.js';
import { Id } from '../../shared/ids.js';
import { DebitedAccount } from '../mandates/events.js';

export const USES = ['debits', 'reimbursements', 'savings'] as const;
/** What a member's account is for: his premiums, what his health contracts pay back, what he withdraws from savings. */
export const Use = z.enum(USES);
export type Use = z.output<typeof Use>;

const OfAccount = { bankAccount: Id, on: DateField };

/** A member's accounts, in stream `bank-accounts-<member>`. */
export const bankAccountEvents = {
  BankAccountAdded: eventType(1, z.strictObject({ ...OfAccount, account: DebitedAccount }), { account: 'payment' }),
  /** It is no longer offered; what was signed or paid on it stays as it was. */
  BankAccountRemoved: eventType(1, z.strictObject(OfAccount), {}),
  /** From that day it is the one for a use, in the place of the one before. */
  BankAccountChosen: eventType(1, z.strictObject({ ...OfAccount, use: Use }), {}),
};

export type BankAccountEvent = EventOf<typeof bankAccountEvents>;
