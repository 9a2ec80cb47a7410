/** What processes order of the accounts of contracts. */
export type { PlanInstalments, ReplanInstalments } from './account/commands.js';
