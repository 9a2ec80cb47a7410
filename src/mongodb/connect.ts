import { MongoClient, type Db } from 'mongodb';
import { StartRefused } from '../config/start-refused.js';
import { withoutPassword } from './without-password.js';

/** A database of a MongoDB and the way to leave it. */
export interface MongoDatabase {
  readonly db: Db;
  readonly close: () => Promise<void>;
}

const DATABASE = 'societaire';
const ANSWERS_WITHIN_MS = 5_000;
const AUTHENTICATION_FAILED = 18;

/**
 * What is acknowledged lies in the journals of a majority, and is what is read: a new primary knows it. The driver
 * repeats a write whose answer was lost where the server can tell (a replica set); what is written elsewhere must bear
 * to be written twice. A member that hangs is given up after a minute.
 */
const OPTIONS = {
  appName: DATABASE,
  writeConcern: { w: 'majority', journal: true, wtimeoutMS: 10_000 },
  readConcern: { level: 'majority' },
  readPreference: 'primary',
  retryWrites: true,
  serverSelectionTimeoutMS: ANSWERS_WITHIN_MS,
  connectTimeoutMS: ANSWERS_WITHIN_MS,
  socketTimeoutMS: 60_000,
  useBigInt64: true,
  promoteBuffers: true,
} as const;

/**
 * Opens `mongodb://[user:password@]host[:port][,host…][/database][?options]`, or `mongodb+srv://`; the database is
 * `societaire` where the URL names none. Throws `StartRefused` (`config.invalid`, `mongo.unreachable`,
 * `mongo.access-denied`) in words that repeat no password.
 */
export const connectMongo = async (url: string): Promise<MongoDatabase> => {
  const client = clientOf(url);
  try {
    await client.connect();
    const db = client.db(databaseOf(url));
    await db.command({ ping: 1 });
    return { db, close: () => client.close() };
  } catch (error) {
    await client.close();
    throw refusal(url, error);
  }
};

const clientOf = (url: string): MongoClient => {
  try {
    return new MongoClient(url, OPTIONS);
  } catch {
    throw new StartRefused(
      'config.invalid',
      'MONGO_URL: it cannot be read as mongodb://user:password@host:port/database, special characters percent-encoded',
    );
  }
};

const databaseOf = (url: string): string => {
  const path = /^[^/]+:\/\/[^/?]+\/([^?]+)/.exec(url)?.[1];
  return path === undefined ? DATABASE : decodeURIComponent(path);
};

const refusal = (url: string, error: unknown): StartRefused => {
  const server = `MONGO_URL: ${withoutPassword(url)}`;
  if ((error as { code?: unknown }).code === AUTHENTICATION_FAILED)
    return new StartRefused('mongo.access-denied', `${server} does not accept this user and password`);
  return new StartRefused('mongo.unreachable', `${server} does not answer (${(error as Error).name})`);
};
