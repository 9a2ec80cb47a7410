import { Metadata, status, type ServiceError } from '@grpc/grpc-js';
import { MAX_APPEND_SIZE } from '../double-log.js';

const error = (code: status, details: string, facts: Readonly<Record<string, string>>): ServiceError => {
  const metadata = new Metadata();
  Object.entries(facts).forEach(([name, value]) => metadata.set(name, value));
  return Object.assign(new Error(details), { code, details, metadata });
};

/** Errors name themselves in the trailers, where the client reads their type. */
export const streamDeleted = (stream: string): ServiceError =>
  error(status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`, {
    exception: 'stream-deleted',
    'stream-name': stream,
  });

export const maxAppendSizeExceeded = (): ServiceError =>
  error(status.INVALID_ARGUMENT, `Maximum Append Size of ${MAX_APPEND_SIZE} Exceeded.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': `${MAX_APPEND_SIZE}`,
  });

export const wrongExpectedVersionOnDelete = (stream: string, expected: bigint, actual: bigint): ServiceError =>
  error(status.FAILED_PRECONDITION, 'Append failed due to WrongExpectedVersion.', {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': `${expected}`,
    'actual-version': `${actual}`,
  });

export const consumerTooSlow = (): ServiceError =>
  error(
    status.ABORTED,
    'Operation timed out: Consumer too slow to handle event while live. Client resubscription required.',
    {},
  );

export const accessDenied = (): ServiceError =>
  error(status.UNAUTHENTICATED, 'Unauthenticated', { exception: 'access-denied' });
