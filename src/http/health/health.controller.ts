import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Readiness, type ReadinessReport } from '../../core/readiness.js';
import { Public } from '../conventions/roles.js';

@ApiTags('health')
@Controller('health')
@Public()
export class HealthController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** The process answers. */
  @Get('live')
  live(): { readonly status: 'up' } {
    return { status: 'up' };
  }

  /** Stores open, views at work: requests may come. 503 otherwise, with what is missing. */
  @Get('ready')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<ReadinessReport> {
    const report = await this.readiness.report();
    void reply.status(report.status === 'up' ? 200 : 503);
    return report;
  }
}
