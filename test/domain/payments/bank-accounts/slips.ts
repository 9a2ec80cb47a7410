import type {
  AddBankAccount,
  ChooseBankAccount,
  RemoveBankAccount,
} from '../../../../domain/payments/bank-accounts/commands.js';
import type { BankAccountEvent, Use } from '../../../../domain/payments/bank-accounts/events.js';
import { ACCOUNT, TODAY } from '../mandates/papers.js';

/** A bank account's identifier: 32 hex digits. */
export const id = (number: number): string => number.toString(16).padStart(32, '0');
const of = (number: number) => ({ bankAccount: id(number) });

export const added = (number: number, account = ACCOUNT, on = TODAY): BankAccountEvent => ({
  type: 'BankAccountAdded',
  data: { ...of(number), on, account },
});
export const removed = (number: number, on = TODAY): BankAccountEvent => ({
  type: 'BankAccountRemoved',
  data: { ...of(number), on },
});
export const chosen = (number: number, use: Use, on = TODAY): BankAccountEvent => ({
  type: 'BankAccountChosen',
  data: { ...of(number), on, use },
});

export const adding = (number: number, over: Partial<AddBankAccount> = {}): AddBankAccount => ({
  type: 'AddBankAccount',
  today: TODAY,
  ...of(number),
  account: ACCOUNT,
  uses: [],
  ibans: [],
  ...over,
});
export const removing = (number: number, today = TODAY): RemoveBankAccount => ({
  type: 'RemoveBankAccount',
  today,
  ...of(number),
});
export const choosing = (number: number, use: Use, today = TODAY): ChooseBankAccount => ({
  type: 'ChooseBankAccount',
  today,
  ...of(number),
  use,
});
