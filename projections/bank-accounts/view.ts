import { put } from '../../domain/shared/timeline.js';
import { defineView } from '../define-view.js';
import { memberOf } from '../member-of.js';
import { BankAccountsDocument } from './document.js';

/** Every member has a document, so that who gave no account reads that he has none. */
export const bankAccounts = defineView<BankAccountsDocument>({
  name: 'bank-accounts',
  version: 1,
  partition: 'subject',
  document: BankAccountsDocument,
  on: {
    MemberJoined: {
      key: memberOf,
      apply: (_none, { stream }) => ({
        member: memberOf({ stream }),
        accounts: [],
        choices: { debits: [], reimbursements: [], savings: [] },
      }),
    },
    BankAccountAdded: {
      key: memberOf,
      apply: (document, { data: { bankAccount, account, on } }) =>
        document && { ...document, accounts: [...document.accounts, { bankAccount, account, addedOn: on }] },
    },
    BankAccountRemoved: {
      key: memberOf,
      apply: (document, { data }) =>
        document && {
          ...document,
          accounts: document.accounts.map((one) =>
            one.bankAccount === data.bankAccount ? { ...one, removedOn: data.on } : one,
          ),
        },
    },
    BankAccountChosen: {
      key: memberOf,
      apply: (document, { data: { use, on, bankAccount } }) =>
        document && {
          ...document,
          choices: { ...document.choices, [use]: put(document.choices[use], on, bankAccount) },
        },
    },
  },
});
