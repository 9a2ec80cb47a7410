import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiOkResponse, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness } from '../../core/readiness.js';
import { answers, type Health } from '../operations/answers.js';
import { Public } from '../conventions/roles.js';

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  @ApiOkResponse({ standardSchema: answers.live })
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** Stores open, views at work: requests may come. 503 otherwise, with what is missing; the operator is told more. */
  @Get('ready')
  @ApiOkResponse({ standardSchema: answers.health })
  @ApiServiceUnavailableResponse({ standardSchema: answers.health })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Health> {
    const { status, lag, failure, subscription } = await this.readiness.state();
    void reply.status(status === 'up' ? 200 : 503);
    const still = subscription?.notLiveSince !== undefined;
    return { status, lag, missing: [...(failure === undefined ? [] : ['views']), ...(still ? ['subscription'] : [])] };
  }
}
