import { impossible } from '../../shared/decider.js';
import { put } from '../../shared/timeline.js';
import type { BankAccountEvent } from './events.js';
import type { BankAccounts } from './state.js';

export const evolve = (state: BankAccounts, { type, data }: BankAccountEvent): BankAccounts => {
  const { accounts, choices } = state;
  switch (type) {
    case 'BankAccountAdded': {
      const { bankAccount, account, on } = data;
      return { accounts: [...accounts, { bankAccount, account, addedOn: on, removedOn: undefined }], choices };
    }
    case 'BankAccountRemoved': {
      const removed = (one: BankAccounts['accounts'][number]) =>
        one.bankAccount === data.bankAccount ? { ...one, removedOn: data.on } : one;
      return { accounts: accounts.map(removed), choices };
    }
    case 'BankAccountChosen':
      return { accounts, choices: { ...choices, [data.use]: put(choices[data.use], data.on, data.bankAccount) } };
    default:
      return impossible(type);
  }
};
