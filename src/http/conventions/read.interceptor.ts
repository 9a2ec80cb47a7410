import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Revision } from '../../event-store/event-store.port.js';
import { KeyRing } from '../../secrets/key-ring.js';
import { ViewProgress } from '../../views/host/view-progress.js';
import { openPersonal } from '../../secrets/open-personal.js';
import { AnswerCache } from './answer-cache.js';
import { minPositionOf, patienceOf } from './headers.js';
import { linkToNext } from './link-to-next.js';
import type { SignedRequest } from './request.js';

/** What a query's handler answers; personal fields are still sealed. */
export interface ReadAnswer {
  readonly body: unknown;
  /** of the one stream that the resource's command writes */
  readonly revision?: Revision | undefined;
  /** it does not show all that is known: a view of this release is still being built */
  readonly stale?: boolean;
  /** the documents that it is made of (`documentKey`), where it may be sent again until one of them changes */
  readonly documents?: readonly string[];
  /** where the next page of a list begins */
  readonly next?: string | undefined;
}

@Injectable()
export class ReadInterceptor implements NestInterceptor<ReadAnswer, unknown> {
  constructor(
    @Inject(ViewProgress) private readonly progress: ViewProgress,
    @Inject(KeyRing) private readonly keys: KeyRing,
    @Inject(AnswerCache) private readonly cache: AnswerCache,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<ReadAnswer>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const wanted = minPositionOf(request);
    const waited = wanted === undefined || (await this.progress.waitFor(wanted, patienceOf(request)));
    if (!waited) void reply.header('stale', 'true');
    void reply.header('cache-control', 'private, no-store');
    const { epoch } = this.cache;
    return next.handle().pipe(mergeMap((answer) => this.send(answer, request, reply, epoch)));
  }

  private async send(answer: ReadAnswer, request: SignedRequest, reply: FastifyReply, epoch: number): Promise<unknown> {
    const { body, revision, stale, documents, next } = answer;
    if (stale) void reply.header('stale', 'true');
    if (next !== undefined) void reply.header('link', linkToNext(request.url, next));
    const etag = revision === undefined ? undefined : `"${revision}"`;
    if (etag !== undefined) void reply.header('etag', etag);
    const day = dayInParis(this.clock.now());
    const opened = await openPersonal(this.keys, body);
    if (documents === undefined || stale || request.session === undefined) return opened;
    const text = JSON.stringify(opened);
    this.cache.put(request.session, request.url, { text, etag, day, documents }, epoch);
    void reply.header('content-type', 'application/json; charset=utf-8');
    return text;
  }
}
