import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { views } from '../../../projections/views.js';
import { Readiness } from '../../core/readiness.js';
import { Identity } from '../../identity/identity.js';
import { Rebuilds, type RebuildState } from '../../views/operating/rebuilds.js';
import { OperatorJobs } from '../../operations/operator-jobs.js';
import type { SignedRequest } from '../conventions/request.js';
import { Roles } from '../conventions/roles.js';
import { EventStream } from '../events/event-stream.js';
import { keepStream } from '../events/keep-stream.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';
import { RebuildBody } from './bodies.js';

@ApiTags('operations')
@Controller('v1/operations/rebuilds')
@Roles('operator')
export class RebuildsController {
  constructor(
    @Inject(Rebuilds) private readonly rebuilds: Rebuilds,
    @Inject(OperatorJobs) private readonly operations: OperatorJobs,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /** Rebuilds of this process, and how far they are. */
  @Get()
  @ApiOkResponse({ standardSchema: answers.rebuilds })
  list(): { readonly items: readonly RebuildState[] } {
    return { items: this.rebuilds.list() };
  }

  /**
   * Server-sent events: `rebuild` with its state, for each one there is and then at each step, a hundred at most. They go
   * on from what is there now: who comes back has missed nothing that counts.
   */
  @Get('events')
  @ApiOkResponse({ description: 'text/event-stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  events(@Req() request: SignedRequest, @Res() reply: FastifyReply): void {
    let tell: (state: RebuildState) => void = () => undefined;
    const stop = this.rebuilds.listen((state) => tell(state));
    if (stop === undefined) throw new Problem(429, 'request.too-many');
    const stream = new EventStream(reply);
    stream.onClose(stop);
    tell = (state) => stream.send('rebuild', state);
    this.rebuilds.list().forEach(tell);
    keepStream(stream, request.sessionToken!, this.identity, this.readiness);
  }

  /** Builds a view anew beside the copy that serves, then lets the new one serve. */
  @Post()
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: answers.enqueued })
  async start(@Body({ schema: RebuildBody }) { view }: RebuildBody): Promise<{ readonly job: string }> {
    return { job: await this.operations.rebuild(viewNamed(view)) };
  }

  /** Lets the copy that served before the last rebuild serve again. */
  @Post('back')
  @ApiCreatedResponse({ standardSchema: answers.wentBack })
  async back(@Body({ schema: RebuildBody }) { view }: RebuildBody): Promise<{ readonly copy: string }> {
    return { copy: await this.rebuilds.back(viewNamed(view)) };
  }
}

const viewNamed = (name: string): (typeof views)[number] => {
  const found = views.find((view) => view.name === name);
  if (found === undefined) throw new Problem(404, 'view.unknown');
  return found;
};
