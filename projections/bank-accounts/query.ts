import { USES } from '../../domain/payments/bank-accounts/events.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import { field, maskedField } from '../../domain/shared/personal.js';
import { valueOn } from '../../domain/shared/timeline.js';
import type { BankAccountsDocument } from './document.js';

type BankAccount = BankAccountsDocument['accounts'][number];

const accountShown = ({ bankAccount, account, addedOn }: BankAccount) => ({
  id: bankAccount,
  iban: maskedField(account, 'iban'),
  bic: field(account, 'bic'),
  holder: field(account, 'holder'),
  addedOn,
});

/** A member's bank accounts on a day with what each is for, those that he removed, and what was chosen until then. */
export const bankAccountsOn = ({ accounts, choices }: BankAccountsDocument, day: CalendarDate) => {
  const given = accounts.filter(({ addedOn }) => addedOn <= day);
  const isRemoved = ({ removedOn }: BankAccount): boolean => removedOn !== undefined && removedOn <= day;
  return {
    items: given
      .filter((one) => !isRemoved(one))
      .map((one) => ({
        ...accountShown(one),
        uses: USES.filter((use) => valueOn(choices[use], day) === one.bankAccount),
      })),
    removed: given.filter(isRemoved).map((one) => ({ ...accountShown(one), removedOn: one.removedOn })),
    choices: USES.map((use) => ({
      use,
      bankAccount: valueOn(choices[use], day) ?? null,
      history: choices[use].filter(({ from }) => from <= day).map(({ from, value }) => ({ from, bankAccount: value })),
    })),
  };
};
