import type { Measure } from './harness/row.js';

/** The measures by name, in the order of the table, each loaded when it is run. */
export const MEASURES: Readonly<Record<string, () => Promise<{ readonly measure: Measure }>>> = {
  'lone-command': () => import('./lone-command.js'),
  'commands-at-once': () => import('./commands-at-once.js'),
  'commands-at-once-peer': () => import('./commands-at-once-peer.js'),
  'cold-load': () => import('./cold-load.js'),
  dashboard: () => import('./dashboard.js'),
  'view-catch-up': () => import('./view-catch-up.js'),
  'payments-catch-up': () => import('./payments-catch-up.js'),
  'payments-rebuild': () => import('./payments-rebuild.js'),
  'commit-to-visible': () => import('./commit-to-visible.js'),
  'http-during-catch-up': () => import('./http-during-catch-up.js'),
  'dashboard-as-of': () => import('./dashboard-as-of.js'),
  start: () => import('./start.js'),
  verify: () => import('./verify.js'),
  'simulate-withdrawal': () => import('./simulate-withdrawal.js'),
  'simulate-reimbursement': () => import('./simulate-reimbursement.js'),
  'import-contracts': () => import('./import-contracts.js'),
  'bank-statement': () => import('./bank-statement.js'),
  'import-bank-statement': () => import('./import-bank-statement.js'),
  'event-store-eventstoredb': () => import('./event-store-eventstoredb.js'),
  'read-store-mongodb': () => import('./read-store-mongodb.js'),
};
