import { USES, type Use } from './events.js';
import type { BankAccounts } from './state.js';

/** What an account is chosen for as things stand. */
export const usesOf = ({ choices }: Pick<BankAccounts, 'choices'>, bankAccount: string): readonly Use[] =>
  USES.filter((use) => choices[use].at(-1)?.value === bankAccount);
