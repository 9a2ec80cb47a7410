import { Body, Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { views } from '../../../projections/views.js';
import { Rebuilds, type RebuildState } from '../../views/operating/rebuilds.js';
import { OperatorJobs } from '../../operations/operator-jobs.js';
import { Roles } from '../conventions/roles.js';
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
  ) {}

  /** Rebuilds of this process, and how far they are. */
  @Get()
  @ApiOkResponse({ standardSchema: answers.rebuilds })
  list(): { readonly items: readonly RebuildState[] } {
    return { items: this.rebuilds.list() };
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
