/** What a process does: answer requests, bring views forward, run processes, do jobs. One process does all by default. */
export const ROLES = ['api', 'views', 'reactors', 'jobs'] as const;
export type ProcessRole = (typeof ROLES)[number];
export type ProcessRoles = ReadonlySet<ProcessRole>;
export const ALL_ROLES: ProcessRoles = new Set(ROLES);
