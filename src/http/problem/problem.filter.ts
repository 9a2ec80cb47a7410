import { Catch, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Problem } from './problem.js';
import { titleOf } from './titles.js';
import { toProblem } from './to-problem.js';

/** Every failure leaves as RFC 9457 `application/problem+json` with a stable `type` and the trace id of the log. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    sendProblem(error, http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
  }
}

/** Writes a failure as a problem; also for what fails before a route is found. */
export const sendProblem = (error: unknown, request: FastifyRequest, reply: FastifyReply): void => {
  const problem = toProblem(error);
  if (problem.status >= 500) request.log.error({ code: problem.code, at: placeOf(error) }, 'failed');
  if (problem.status === 503) void reply.header('retry-after', '1');
  void reply
    .status(problem.status)
    .type('application/problem+json')
    .send(JSON.stringify(bodyOf(problem, request.id)));
};

const bodyOf = ({ status, code, errors, facts }: Problem, traceId: string) => ({
  type: `urn:societaire:problem:${code}`,
  title: titleOf(code),
  status,
  code,
  traceId,
  ...(errors.length > 0 && { errors }),
  ...(Object.keys(facts).length > 0 && { facts }),
});

/** Name and stack frames, without the message: it may quote what a person wrote. */
const placeOf = (error: unknown): string =>
  error instanceof Error
    ? [error.name, ...(error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '))].join('\n')
    : 'unknown';
