import type { Collection } from 'mongodb';
import type { Instant } from '../../../domain/shared/calendar.js';
import { connectMongo, type MongoDatabase } from '../../mongodb/connect.js';
import { isDuplicate } from '../../mongodb/is-duplicate.js';
import { secretsCollections, type OutboxDocument } from '../../secrets/mongodb/collections.js';
import type { OutboxMark, OutboxMarks, OutboxState } from '../outbox-marks.port.js';

/** Marks beside the secrets in a MongoDB, written with a majority. */
export class MongoOutboxMarks implements OutboxMarks {
  private constructor(
    private readonly database: MongoDatabase,
    private readonly marks: Collection<OutboxDocument>,
  ) {}

  /** Opens the marks of a database; throws `StartRefused` where it does not answer. */
  static async open(url: string): Promise<MongoOutboxMarks> {
    const database = await connectMongo(url);
    return new MongoOutboxMarks(database, (await secretsCollections(database.db)).outbox);
  }

  async insert({ id, ...mark }: OutboxMark): Promise<OutboxMark> {
    try {
      await this.marks.insertOne({ _id: id, ...mark });
    } catch (error) {
      if (!isDuplicate(error)) throw error;
    }
    return (await this.mark(id))!;
  }

  async mark(id: string): Promise<OutboxMark | undefined> {
    const found = await this.marks.findOne({ _id: id });
    return found ? toMark(found) : undefined;
  }

  async move(id: string, from: OutboxState, to: OutboxState, at: Instant): Promise<boolean> {
    const moved = await this.marks.updateOne({ _id: id, state: from }, { $set: { state: to, changedAt: at } });
    return moved.modifiedCount === 1;
  }

  async list(state: OutboxState, after: string, limit: number): Promise<readonly OutboxMark[]> {
    const page = this.marks.find({ state, _id: { $gt: after } }).sort({ _id: 1 });
    return (await page.limit(limit).toArray()).map(toMark);
  }

  close(): Promise<void> {
    return this.database.close();
  }
}

const toMark = ({ _id, ...mark }: OutboxDocument): OutboxMark => ({ id: _id, ...mark }) as OutboxMark;
