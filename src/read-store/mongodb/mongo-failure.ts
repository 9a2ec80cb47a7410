import {
  MongoBulkWriteError,
  MongoError,
  MongoNetworkError,
  MongoServerError,
  MongoServerSelectionError,
} from 'mongodb';
import { ReadStoreError } from '../read-store.error.js';

/** Errors of the driver once its client is closed. */
const CLOSED = /^Mongo(NotConnected|TopologyClosed|ClientClosed|ExpiredSession)Error$/;
/** The collection went while it was being read. */
const QUERY_PLAN_KILLED = 175;

/** What the driver threw, in the words of the port; another error as it is. */
const inWords = (error: unknown): unknown => {
  if (!(error instanceof MongoError)) return error;
  if (CLOSED.test(error.name)) return new ReadStoreError('read-store.closed', 'the read store is closed');
  if (error instanceof MongoServerError && error.code === QUERY_PLAN_KILLED)
    return new ReadStoreError('read-store.copy-dropped', 'the copy was dropped while it was read');
  if (isAway(error)) return new ReadStoreError('read-store.unavailable', `MongoDB does not answer (${error.name})`);
  return error;
};

const isAway = (error: MongoError): boolean =>
  error instanceof MongoNetworkError ||
  error instanceof MongoServerSelectionError ||
  error.hasErrorLabel('RetryableWriteError') ||
  error.name === 'MongoWriteConcernError' ||
  // a bulk write that lost its connection has no code
  (error instanceof MongoBulkWriteError && typeof error.code !== 'number');

/** Does a work on the database; what it throws is a `ReadStoreError` where the port has a code for it. */
export const onMongo = async <Answer>(work: () => Promise<Answer>): Promise<Answer> => {
  try {
    return await work();
  } catch (error) {
    throw inWords(error);
  }
};
