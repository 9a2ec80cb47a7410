import { Controller, Get, HttpCode, Inject, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ParkedDocuments, type ParkedDocument } from '../../views/operating/parked-documents.js';
import { ParkedInstances } from '../../reactors/parked-instances.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';

@ApiTags('operations')
@Controller('v1/operations/parked')
@Roles('operator')
export class ParkedController {
  constructor(
    @Inject(ParkedDocuments) private readonly parked: ParkedDocuments,
    @Inject(ParkedInstances) private readonly instances: ParkedInstances,
  ) {}

  /** Documents, and instances of processes (`process-…`), that take no more events, and what each could not take. */
  @Get()
  @ApiOkResponse({ standardSchema: answers.parked })
  async list(): Promise<{ readonly items: readonly ParkedDocument[] }> {
    return { items: [...(await this.parked.list()), ...(await this.instances.list())] };
  }

  /** Folds documents again from their events; the answer has those that are parked still. */
  @Post('retries')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: answers.parked })
  async retry(): Promise<{ readonly items: readonly ParkedDocument[] }> {
    return { items: await this.parked.retry() };
  }
}
