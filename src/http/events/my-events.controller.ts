import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../../core/readiness.js';
import { Identity } from '../../identity/identity.js';
import type { SignedRequest } from '../conventions/request.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { EventStream } from './event-stream.js';
import { keepStream } from './keep-stream.js';
import { MemberFeed, type Change } from './member-feed.js';

@ApiTags('me')
@Controller('v1/me/events')
@Roles('member')
export class MyEventsController {
  constructor(
    @Inject(MemberFeed) private readonly feed: MemberFeed,
    @Inject(Identity) private readonly identity: Identity,
    @Inject(Readiness) private readonly readiness: Readiness,
  ) {}

  /**
   * Server-sent events: `changed` with `{"views": ["dashboard"]}` when read models of the member changed (`"*"`: any of
   * them), its id the position up to which he knows. With `Last-Event-ID` he first hears what changed since.
   */
  @Get()
  @ApiHeader({ name: 'Last-Event-ID', required: false, description: 'Dernière position reçue' })
  @ApiOkResponse({ description: 'text/event-stream', content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async events(@Req() request: SignedRequest, @Res() reply: FastifyReply): Promise<void> {
    const known = lastEventId(request);
    const member = request.session!.account;
    const missed: Change[] = [];
    let tell = (change: Change): unknown => missed.push(change);
    const stop = this.feed.listen(member, (change) => void tell(change));
    if (stop === undefined) throw new Problem(429, 'request.too-many');
    try {
      const since = known === undefined ? undefined : await this.feed.since(member, known);
      const stream = new EventStream(reply);
      stream.onClose(stop);
      stream.tell('ready', { position: known ?? this.feed.position, views: [] });
      if (since) stream.tell('changed', since);
      tell = (change) => stream.tell('changed', change);
      missed.forEach((change) => stream.tell('changed', change));
      keepStream(stream, request.sessionToken!, this.identity, this.readiness);
    } catch (error) {
      stop();
      throw error;
    }
  }
}

const lastEventId = (request: SignedRequest): bigint | undefined => {
  const given = request.headers['last-event-id'];
  if (given === undefined || given === '') return undefined;
  if (typeof given !== 'string' || !/^(0|[1-9][0-9]{0,18})$/.test(given))
    throw new Problem(400, 'request.header-invalid', [{ pointer: 'last-event-id', code: 'header.invalid' }]);
  return BigInt(given);
};
