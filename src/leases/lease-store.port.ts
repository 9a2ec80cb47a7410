import type { Instant } from '../../domain/shared/calendar.js';

/** Lease number `token` of a role, as it is stored. */
export interface StoredLease {
  readonly role: string;
  /** 1 for the first of a role, then one more each time it changes hands: what a later writer is known by */
  readonly token: number;
  /** id of the process that took it; `''` once it was given back */
  readonly holder: string;
  readonly expiresAt: Instant;
}

/**
 * Leases of roles (`view:dashboard`, `reactors`, `jobs`), one row each, `role#token`. Any store with an atomic insert
 * will do: times are written and compared by the callers, so that a store needs no clock. A role's greatest token
 * never goes away.
 */
export interface LeaseStore {
  /** Inserts `role#token`; false, changing nothing, where that row exists: of all who try, one hears true. */
  insert(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean>;
  /** The row with a role's greatest token, as the last completed write left it. */
  newest(role: string): Promise<StoredLease | undefined>;
  /** Moves the end of `role#token` while its holder is the same; false where it is not, or the row is gone. */
  renew(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean>;
  /** Gives `role#token` back if its holder is the same: the row stays, without holder, ended in 1970. */
  release(role: string, token: number, holder: string): Promise<void>;
  /** Deletes rows of a role with tokens smaller than `below`, which is the token of a row that stays. */
  prune(role: string, below: number): Promise<void>;
  close(): Promise<void>;
}
