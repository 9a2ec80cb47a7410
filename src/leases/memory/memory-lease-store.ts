import type { Instant } from '../../../domain/shared/calendar.js';
import { ENDED } from '../ended.js';
import type { LeaseStore, StoredLease } from '../lease-store.port.js';

/** Leases within one process; given the rows of another instance, two of them share a store. */
export class MemoryLeaseStore implements LeaseStore {
  constructor(private readonly rows = new Map<string, StoredLease>()) {}

  async insert(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    if (this.rows.has(`${role}#${token}`)) return false;
    this.rows.set(`${role}#${token}`, { role, token, holder, expiresAt });
    return true;
  }

  async newest(role: string): Promise<StoredLease | undefined> {
    return this.of(role).sort((one, other) => other.token - one.token)[0];
  }

  async renew(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    const row = this.rows.get(`${role}#${token}`);
    if (row?.holder !== holder) return false;
    this.rows.set(`${role}#${token}`, { ...row, expiresAt });
    return true;
  }

  async release(role: string, token: number, holder: string): Promise<void> {
    const row = this.rows.get(`${role}#${token}`);
    if (row?.holder === holder) this.rows.set(`${role}#${token}`, { ...row, holder: '', expiresAt: ENDED });
  }

  async prune(role: string, below: number): Promise<void> {
    for (const { token } of this.of(role)) if (token < below) this.rows.delete(`${role}#${token}`);
  }

  async close(): Promise<void> {}

  private of(role: string): StoredLease[] {
    return [...this.rows.values()].filter((row) => row.role === role);
  }
}
