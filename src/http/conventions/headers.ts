import type { FastifyRequest } from 'fastify';
import type { Position, Revision } from '../../event-store/event-store.port.js';
import { Problem } from '../problem/problem.js';

const MAX_WAIT_S = 30;

const only = (request: FastifyRequest, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
};

const matching = (request: FastifyRequest, name: string, form: RegExp): string | undefined => {
  const value = only(request, name);
  if (value === undefined) return undefined;
  const found = form.exec(value);
  if (!found) throw new Problem(400, 'request.header-invalid', [{ pointer: name, code: 'header.invalid' }]);
  return found[1] ?? found[2];
};

/** `Idempotency-Key`: 8 to 64 of `A-Za-z0-9_-`, in double quotes or not. */
export const idempotencyKeyOf = (request: FastifyRequest): string | undefined =>
  matching(request, 'idempotency-key', /^(?:([A-Za-z0-9_-]{8,64})|"([A-Za-z0-9_-]{8,64})")$/);

/** `If-Match: "7"`: the revision that was read. */
export const ifMatchOf = (request: FastifyRequest): Revision | undefined => {
  const value = matching(request, 'if-match', /^"(0|[1-9][0-9]{0,8})"$/);
  return value === undefined ? undefined : Number(value);
};

/** `Min-Position`: a read should show the events up to this position. */
export const minPositionOf = (request: FastifyRequest): Position | undefined => {
  const value = matching(request, 'min-position', /^(0|[1-9][0-9]{0,18})$/);
  return value === undefined ? undefined : BigInt(value);
};

/** `Prefer: wait=n` (RFC 7240) in milliseconds; 1 s when not said, 30 s at most. */
export const patienceOf = (request: FastifyRequest): number => {
  const seconds = /(?:^|[,;\s])wait=([0-9]{1,4})(?:$|[,;\s])/.exec(only(request, 'prefer') ?? '')?.[1];
  return Math.min(seconds === undefined ? 1 : Number(seconds), MAX_WAIT_S) * 1_000;
};
