import type { CalendarDate } from '../domain/shared/calendar.js';
import { bankAccountsOn } from './bank-accounts/query.js';
import { contractOn } from './contracts/query.js';
import { dashboardOn } from './dashboard/query.js';
import type { View } from './define-view.js';
import { mandateOn } from './mandates/query.js';
import { movesOn } from './moves/query.js';
import { paymentsOn } from './payments/query.js';
import { premiumScheduleOn } from './premium-schedule/query.js';
import { profileOn } from './profile/query.js';
import { unpaidOn } from './unpaid-contracts/query.js';

type Query = (document: never, today: CalendarDate) => unknown;

/** What a view's document answers on a day; a view without one is read as it is. */
const queries: Readonly<Record<string, Query>> = {
  profile: profileOn,
  dashboard: dashboardOn,
  contracts: contractOn,
  mandates: mandateOn,
  'bank-accounts': bankAccountsOn,
  'unpaid-contracts': unpaidOn,
  moves: movesOn,
  payments: paymentsOn,
  'premium-schedule': premiumScheduleOn,
};

export const queryOf = ({ name }: Pick<View, 'name'>): ((document: unknown, today: CalendarDate) => unknown) =>
  (queries[name] as ((document: unknown, today: CalendarDate) => unknown) | undefined) ?? ((document) => document);
