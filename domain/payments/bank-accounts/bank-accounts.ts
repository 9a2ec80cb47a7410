import type { Decider } from '../../shared/decider.js';
import type { BankAccountCommand } from './commands.js';
import { decide } from './decide.js';
import type { BankAccountEvent } from './events.js';
import { evolve } from './evolve.js';
import type { BankAccounts } from './state.js';

/** The aggregate of a member's accounts, stream `bank-accounts-<member>`. */
export const bankAccounts: Decider<BankAccounts, BankAccountCommand, BankAccountEvent> = {
  initialState: { accounts: [], choices: { debits: [], reimbursements: [], savings: [] } },
  decide,
  evolve,
};
