import { Controller, Get, HttpCode, Inject, Param, Post, Query } from '@nestjs/common';
import { ApiAcceptedResponse, ApiNoContentResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { JOB_STATES, type JobState } from '../../jobs/jobs.port.js';
import { operationsList, type OperationsPage } from '../../jobs/reading/operations-list.js';
import { OPERATIONS, OperatorJobs } from '../../operations/operator-jobs.js';
import { SERVICES } from '../conventions/services.js';
import type { Services } from '../../core/services.js';
import { Roles } from '../conventions/roles.js';
import { invalidQuery } from '../problem/invalid-query.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';

const PAGE = 50;

@ApiTags('operations')
@Controller('v1/operations')
@Roles('operator')
export class JobsController {
  constructor(
    @Inject(SERVICES) private readonly services: Services,
    @Inject(OperatorJobs) private readonly operations: OperatorJobs,
  ) {}

  /** Jobs of a queue in a state, the newest first. */
  @Get('jobs')
  @ApiQuery({ name: 'queue', required: false })
  @ApiQuery({ name: 'state', required: false, enum: JOB_STATES })
  @ApiQuery({ name: 'after', required: false })
  @ApiOkResponse({ standardSchema: answers.jobs })
  async jobs(
    @Query('queue') queue = OPERATIONS,
    @Query('state') state = 'dead',
    @Query('after') after?: string,
  ): Promise<OperationsPage> {
    assertLike(/^[a-z-]{1,40}$/, queue, 'queue');
    assertLike(/^[0-9]{1,15}$/, after, 'after');
    return operationsList.ofJobs(await this.services.jobs.list(queue, oneOf(state), after, PAGE));
  }

  /** Gives a dead job all its attempts again. */
  @Post('jobs/:queue/:id/retries')
  @HttpCode(204)
  @ApiNoContentResponse()
  async retry(@Param('queue') queue: string, @Param('id') id: string): Promise<void> {
    if (!(await this.services.jobs.retryDead(queue, id))) throw new Problem(409, 'jobs.not-dead');
  }

  /** Checks the whole log and every view, as `verify` does; a finding makes the job dead with `verify.damaged`. */
  @Post('verifications')
  @HttpCode(202)
  @ApiAcceptedResponse({ standardSchema: answers.enqueued })
  async verify(): Promise<{ readonly job: string }> {
    return { job: await this.operations.verify() };
  }
}

const oneOf = (given: string): JobState => {
  const found = JOB_STATES.find((state) => state === given);
  if (found === undefined) throw invalidQuery('state');
  return found;
};

/** A word given twice is a list, which is like no word. */
const assertLike = (words: RegExp, given: string | undefined, name: string): void => {
  if (given !== undefined && !words.test(given)) throw invalidQuery(name);
};
