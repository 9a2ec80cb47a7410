import type { Collection } from 'mongodb';
import type { Instant } from '../../../domain/shared/calendar.js';
import { connectMongo, type MongoDatabase } from '../../mongodb/connect.js';
import { isDuplicate } from '../../mongodb/is-duplicate.js';
import { ENDED } from '../ended.js';
import type { LeaseStore, StoredLease } from '../lease-store.port.js';

interface LeaseForm extends StoredLease {
  /** `<role>#<token>`: of all who insert it, one does */
  readonly _id: string;
}

const idOf = (role: string, token: number): string => `${role}#${token}`;

/** Leases in a MongoDB, written with a majority: a new primary knows every one that was taken. */
export class MongoLeaseStore implements LeaseStore {
  private readonly leases: Collection<LeaseForm>;

  private constructor(private readonly database: MongoDatabase) {
    this.leases = database.db.collection('leases');
  }

  /** Opens the leases of a database; throws `StartRefused` where it does not answer. */
  static async open(url: string): Promise<MongoLeaseStore> {
    const store = new MongoLeaseStore(await connectMongo(url));
    await store.leases.createIndex({ role: 1, token: -1 });
    return store;
  }

  async insert(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    try {
      await this.leases.insertOne({ _id: idOf(role, token), role, token, holder, expiresAt });
      return true;
    } catch (error) {
      if (isDuplicate(error)) return false;
      throw error;
    }
  }

  async newest(role: string): Promise<StoredLease | undefined> {
    const [found] = await this.leases.find({ role }).sort({ token: -1 }).limit(1).toArray();
    return found && { role, token: found.token, holder: found.holder, expiresAt: found.expiresAt };
  }

  async renew(role: string, token: number, holder: string, expiresAt: Instant): Promise<boolean> {
    const renewed = await this.leases.updateOne({ _id: idOf(role, token), holder }, { $set: { expiresAt } });
    return renewed.matchedCount === 1;
  }

  async release(role: string, token: number, holder: string): Promise<void> {
    await this.leases.updateOne({ _id: idOf(role, token), holder }, { $set: { holder: '', expiresAt: ENDED } });
  }

  async prune(role: string, below: number): Promise<void> {
    await this.leases.deleteMany({ role, token: { $lt: below } });
  }

  close(): Promise<void> {
    return this.database.close();
  }
}
