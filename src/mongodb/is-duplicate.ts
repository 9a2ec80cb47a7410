import { MongoBulkWriteError, MongoServerError } from 'mongodb';

const DUPLICATE_KEY = 11_000;

/** Was a write refused for the one reason that a document with such a key is there already? */
export const isDuplicate = (error: unknown): boolean => {
  if (!(error instanceof MongoServerError) || error.code !== DUPLICATE_KEY) return false;
  if (!(error instanceof MongoBulkWriteError)) return true;
  const refused = [error.writeErrors].flat();
  // what was written beside it may not be durable: then it is more than a duplicate
  return refused.every(({ code }) => code === DUPLICATE_KEY) && error.result.getWriteConcernError() === undefined;
};
