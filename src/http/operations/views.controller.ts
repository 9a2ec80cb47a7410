import { Controller, Get, Inject } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Readiness, type ReadinessReport } from '../../core/readiness.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';

@ApiTags('operations')
@Controller('v1/operations/views')
@Roles('operator')
export class ViewsController {
  constructor(@Inject(Readiness) private readonly readiness: Readiness) {}

  /** Each view with its documents, parked ones and position. */
  @Get()
  @ApiOkResponse({ standardSchema: answers.views })
  views(): Promise<ReadinessReport> {
    return this.readiness.report();
  }
}
