import { HttpException } from '@nestjs/common';
import { Problem } from './problem.js';

/** Statuses of errors that carry a stable code. */
const STATUSES: Readonly<Record<string, readonly [status: number, code: string]>> = {
  'commands.contended': [503, 'commands.contended'],
  'event-store.too-large': [413, 'event-store.too-large'],
  'view.no-way-back': [409, 'view.no-way-back'],
  SQLITE_BUSY: [503, 'event-store.busy'],
  'event-store.busy': [503, 'event-store.busy'],
  'event-store.closed': [503, 'event-store.closed'],
  'event-store.unavailable': [503, 'event-store.unavailable'],
  'event-store.outcome-unknown': [503, 'event-store.outcome-unknown'],
  'event-store.stream-deleted': [500, 'event-store.stream-deleted'],
  'event-store.access-denied': [503, 'event-store.access-denied'],
  'event-store.foreign-event': [500, 'event-store.foreign-event'],
  'event-store.unreadable-event': [500, 'event-store.unreadable-event'],
  'secrets.key-missing': [500, 'secrets.key-missing'],
  FST_ERR_BAD_URL: [400, 'request.url-invalid'],
  FST_ERR_CTP_BODY_TOO_LARGE: [413, 'request.too-large'],
  FST_ERR_CTP_INVALID_MEDIA_TYPE: [415, 'request.media-type'],
  FST_ERR_CTP_INVALID_JSON_BODY: [400, 'request.body-unreadable'],
  FST_ERR_CTP_EMPTY_JSON_BODY: [400, 'request.body-unreadable'],
};

const BY_STATUS: Readonly<Record<number, string>> = {
  400: 'request.body-unreadable',
  404: 'request.not-found',
  413: 'request.too-large',
  415: 'request.media-type',
};

/** Whatever was thrown, as the problem that a client is told; what is ours to mend says nothing of itself. */
export const toProblem = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  const { code, statusCode } = error as { code?: string; statusCode?: number };
  const known = code === undefined ? undefined : STATUSES[code];
  if (known) return new Problem(...known);
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const byStatus = status === undefined ? undefined : BY_STATUS[status];
  return byStatus ? new Problem(status!, byStatus) : new Problem(500, 'server.failed');
};
