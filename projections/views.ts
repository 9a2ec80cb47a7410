import { bankAccounts } from './bank-accounts/view.js';
import { collections } from './collections/view.js';
import { contracts } from './contracts/view.js';
import { dashboard } from './dashboard/view.js';
import { debits } from './debits/view.js';
import type { View } from './define-view.js';
import { duePayments } from './due-payments/view.js';
import { dueWork } from './due-work/view.js';
import { imports } from './imports/view.js';
import { mandates } from './mandates/view.js';
import { moves } from './moves/view.js';
import { payments } from './payments/view.js';
import { premiumSchedule } from './premium-schedule/view.js';
import { profile } from './profile/view.js';
import { refundsOwed } from './refunds-owed/view.js';
import { refunds } from './refunds/view.js';
import { unmatchedEntries } from './unmatched-entries/view.js';
import { unpaidContracts } from './unpaid-contracts/view.js';
import { unsentMessages } from './unsent-messages/view.js';

/** Every read model of this release. */
export const views = [
  profile,
  dashboard,
  contracts,
  dueWork,
  mandates,
  bankAccounts,
  duePayments,
  debits,
  unmatchedEntries,
  unpaidContracts,
  payments,
  collections,
  premiumSchedule,
  unsentMessages,
  imports,
  moves,
  refundsOwed,
  refunds,
] as unknown as readonly View[];
