import type { FastifyReply, FastifyRequest } from 'fastify';
import { dayInParis } from '../../../domain/shared/calendar.js';
import type { Clock } from '../../clock/clock.js';
import type { Identity } from '../../identity/identity.js';
import type { ViewProgress } from '../../views/host/view-progress.js';
import type { AnswerCache } from './answer-cache.js';
import { minPositionOf } from './headers.js';
import { SESSION_COOKIE, type SignedRequest } from './request.js';

interface Parts {
  readonly cache: AnswerCache;
  readonly identity: Identity;
  readonly progress: ViewProgress;
  readonly clock: Clock;
}

/**
 * Sends an answer again that the same reader had for the same address, before the framework is asked: the session is
 * looked at each time, what it may read was looked at when the answer was made.
 */
export const answerFromCache =
  ({ cache, identity, progress, clock }: Parts) =>
  async (request: SignedRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    if (request.method !== 'GET' || !request.url.startsWith('/v1/me/')) return undefined;
    const token = request.cookies[SESSION_COOKIE];
    if (token === undefined || isAhead(request, progress)) return undefined;
    const session = await identity.sessionOf(token);
    request.sessionFound = session;
    const answer = session && cache.get(session, request.url, dayInParis(clock.now()));
    if (answer === undefined) return undefined;
    if (answer.etag !== undefined) void reply.header('etag', answer.etag);
    return reply
      .header('cache-control', 'private, no-store')
      .header('content-type', 'application/json; charset=utf-8')
      .send(answer.text);
  };

/** Is more asked for than is visible? A header that is not valid is refused by those who read it next. */
const isAhead = (request: FastifyRequest, progress: ViewProgress): boolean =>
  request.headers['min-position'] !== undefined && (minPositionOf(request) ?? 0n) > progress.visible;
