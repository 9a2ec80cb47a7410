import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply } from 'fastify';
import { map, type Observable } from 'rxjs';
import type { Caller, Idempotency } from '../../commands/caller.js';
import type { CommandOutcome, Executed } from '../../commands/command-outcome.js';
import { derivedId } from '../../event-store/event-id.js';
import { Lookup } from '../../secrets/lookup.js';
import { Problem } from '../problem/problem.js';
import { canonicalBody } from './canonical-body.js';
import { COMMAND_ROUTE, type CommandRouteOptions } from './command-route-options.js';
import { idempotencyKeyOf, ifMatchOf } from './headers.js';
import type { SignedRequest } from './request.js';

/** What a command's handler answers: the outcome, and the body that an execution is told with. */
export interface CommandAnswer {
  readonly outcome: CommandOutcome;
  readonly body?: (executed: Executed) => unknown;
}

/** The conventions of commands in one place: key, then If-Match; `Position`, `ETag`; refusals as problems. */
@Injectable()
export class CommandInterceptor implements NestInterceptor<CommandAnswer, unknown> {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Lookup) private readonly lookup: Lookup,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler<CommandAnswer>): Observable<unknown> {
    const options = this.reflector.get<CommandRouteOptions>(COMMAND_ROUTE, context.getHandler());
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    request.caller = this.callerOf(request, options);
    return next.handle().pipe(map((answer) => respond(answer, reply)));
  }

  private callerOf(request: SignedRequest, options: CommandRouteOptions): Caller {
    const { account, role } = request.session!;
    const idempotency = this.idempotencyOf(request, `${role}:${account}`);
    if (!idempotency && options.key === 'required')
      throw missing('idempotency-key', 400, 'request.idempotency-key-missing');
    const ifMatch = ifMatchOf(request);
    if (ifMatch === undefined && options.ifMatch) throw missing('if-match', 428, 'request.if-match-missing');
    return {
      actor: `${role}:${account}`,
      correlationId: request.id,
      origin: 'live',
      ...(idempotency && { idempotency }),
      ...(ifMatch !== undefined && { ifMatch }),
    };
  }

  private idempotencyOf(request: SignedRequest, caller: string): Idempotency | undefined {
    const key = idempotencyKeyOf(request);
    if (key === undefined) return undefined;
    // the route and its parameters, not the address as it was written: a query or another spelling is the same command
    const route = `${request.method} ${request.routeOptions.url} ${JSON.stringify(request.params)}`;
    return {
      key: derivedId(`key\n${caller}\n${route}\n${key}`),
      bodyHash: this.lookup.token('body', canonicalBody(request.body)),
    };
  }
}

const missing = (header: string, status: number, code: string): Problem =>
  new Problem(status, code, [{ pointer: header, code: 'header.missing' }]);

const respond = ({ outcome, body }: CommandAnswer, reply: FastifyReply): unknown => {
  switch (outcome.outcome) {
    case 'executed':
      void reply.header('position', String(outcome.position)).header('etag', `"${outcome.revision}"`);
      return body?.(outcome) ?? { revision: outcome.revision };
    case 'refused':
      throw new Problem(409, outcome.refusal.refused, [], outcome.refusal.facts);
    case 'stale':
      throw new Problem(412, 'request.stale');
    case 'key-reused':
      throw new Problem(422, 'request.idempotency-key-reused');
  }
};
