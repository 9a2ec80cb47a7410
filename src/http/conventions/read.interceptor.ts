import { Inject, Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { mergeMap, type Observable } from 'rxjs';
import type { Revision } from '../../event-store/event-store.port.js';
import { KeyRing } from '../../secrets/key-ring.js';
import { ViewProgress } from '../../views/host/view-progress.js';
import { openPersonal } from '../../secrets/open-personal.js';
import { minPositionOf, patienceOf } from './headers.js';
import type { SignedRequest } from './request.js';

/** What a query's handler answers; personal fields are still sealed. */
export interface ReadAnswer {
  readonly body: unknown;
  /** of the one stream that the resource's command writes */
  readonly revision?: Revision | undefined;
  /** it does not show all that is known: a view of this release is still being built */
  readonly stale?: boolean;
}

@Injectable()
export class ReadInterceptor implements NestInterceptor<ReadAnswer, unknown> {
  constructor(
    @Inject(ViewProgress) private readonly progress: ViewProgress,
    @Inject(KeyRing) private readonly keys: KeyRing,
  ) {}

  async intercept(context: ExecutionContext, next: CallHandler<ReadAnswer>): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<SignedRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const wanted = minPositionOf(request);
    if (wanted !== undefined && !(await this.progress.waitFor(wanted, patienceOf(request))))
      void reply.header('stale', 'true');
    void reply.header('cache-control', 'private, no-store');
    return next.handle().pipe(mergeMap((answer) => this.send(answer, reply)));
  }

  private async send({ body, revision, stale }: ReadAnswer, reply: FastifyReply): Promise<unknown> {
    if (stale) void reply.header('stale', 'true');
    if (revision !== undefined) void reply.header('etag', `"${revision}"`);
    return openPersonal(this.keys, body);
  }
}
