import { impossible, refuse, type Decision, type Refusal } from '../../shared/decider.js';
import type { AddBankAccount, BankAccountCommand, ChooseBankAccount, RemoveBankAccount } from './commands.js';
import type { BankAccountEvent, Use } from './events.js';
import type { BankAccounts } from './state.js';
import { usesOf } from './uses-of.js';

type Decided = Decision<BankAccountEvent>;

/** A file of bounded size: more than a household needs at a time, or in a life. */
const MOST_OPEN = 20;
const MOST_EVER = 200;
/** Fewer than the changes that a mandate takes: it follows each choice of its member's. */
const MOST_CHOICES = 50;

export const decide = (command: BankAccountCommand, state: BankAccounts): Decided => {
  switch (command.type) {
    case 'AddBankAccount':
      return add(command, state);
    case 'RemoveBankAccount':
      return remove(command, state);
    case 'ChooseBankAccount':
      return choose(command, state);
    default:
      return impossible(command);
  }
};

const add = ({ today: on, bankAccount, account, uses, ibans }: AddBankAccount, state: BankAccounts): Decided => {
  const isOpen = ({ removedOn }: BankAccounts['accounts'][number]): boolean => removedOn === undefined;
  if (state.accounts.some((one) => one.bankAccount === bankAccount)) return refuse('payments.bank-account-known');
  if (ibans.includes(account.iban)) return refuse('payments.bank-account-known');
  if (state.accounts.filter(isOpen).length >= MOST_OPEN)
    return refuse('payments.too-many-bank-accounts', { most: MOST_OPEN });
  if (state.accounts.length >= MOST_EVER) return refuse('payments.too-many-bank-accounts', { most: MOST_EVER });
  const wanted = [...new Set(uses)];
  const tooOften = wanted.map((use) => chosenTooOften(state, use, on)).find((refusal) => refusal !== undefined);
  const chosen = wanted.map((use) => ({ type: 'BankAccountChosen', data: { bankAccount, on, use } }) as const);
  return tooOften ?? [{ type: 'BankAccountAdded', data: { bankAccount, on, account } }, ...chosen];
};

const remove = ({ today: on, bankAccount }: RemoveBankAccount, state: BankAccounts): Decided => {
  if (!has(state, bankAccount)) return refuse('payments.bank-account-unknown');
  const uses = usesOf(state, bankAccount);
  return uses.length > 0
    ? refuse('payments.bank-account-in-use', { uses })
    : [{ type: 'BankAccountRemoved', data: { bankAccount, on } }];
};

const choose = ({ today: on, bankAccount, use }: ChooseBankAccount, state: BankAccounts): Decided => {
  if (!has(state, bankAccount)) return refuse('payments.bank-account-unknown');
  if (usesOf(state, bankAccount).includes(use)) return refuse('payments.bank-account-already-chosen', { use });
  return chosenTooOften(state, use, on) ?? [{ type: 'BankAccountChosen', data: { bankAccount, on, use } }];
};

const has = ({ accounts }: BankAccounts, bankAccount: string): boolean =>
  accounts.some((one) => one.bankAccount === bankAccount && one.removedOn === undefined);

/** A second choice of one day takes the place of the first. */
const chosenTooOften = ({ choices }: BankAccounts, use: Use, on: string): Refusal | undefined =>
  choices[use].length >= MOST_CHOICES && choices[use].at(-1)!.from !== on
    ? refuse('payments.too-many-choices', { most: MOST_CHOICES })
    : undefined;
