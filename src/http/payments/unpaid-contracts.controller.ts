import { Body, Controller, Get, Inject, Param, Post, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { STAGES } from '../../../projections/unpaid-contracts/query.js';
import { unpaidContracts } from '../../../projections/unpaid-contracts/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import type { Caller } from '../../commands/caller.js';
import { UnpaidTerminations } from '../../payments/unpaid-terminations.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { answers } from '../contracts/answers.js';
import { ContractAnswers } from '../contracts/contract-answers.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { unpaidAnswers } from './unpaid-answers.js';
import { CoverChangesQuery, coverChangesListing, unpaidListing, UnpaidQuery } from './unpaid-listings.js';

/** Nothing is said but the decision itself. */
const EmptyBody = z.strictObject({}).meta({ id: 'UnpaidTermination' });

@ApiTags('operations')
@Controller('v1/operations')
@Roles('operator')
export class UnpaidContractsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(UnpaidTerminations) private readonly terminations: UnpaidTerminations,
    @Inject(ContractAnswers) private readonly tell: ContractAnswers,
  ) {}

  /** Contracts at a stage of the legal path of an unpaid premium; those that may be ended where none is named. */
  @Get('unpaid-contracts')
  @ReadRoute()
  @ApiQuery({ name: 'stage', required: false, enum: STAGES })
  @ApiOkResponse({ standardSchema: unpaidAnswers.list })
  list(@Query({ schema: UnpaidQuery }) query: UnpaidQuery): Promise<ReadAnswer> {
    const today = dayInParis(this.clock.now());
    return this.queries.execute(new FindDocuments(unpaidContracts, unpaidListing(query, today)));
  }

  /** Ends a contract today for what is owed (C. ass. L113-3): nothing ends it by itself. */
  @Post('unpaid-contracts/:contract/terminations')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.terminated })
  async terminate(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: EmptyBody }) _body: unknown,
  ): Promise<CommandAnswer> {
    return this.tell.terminated(await this.terminations.terminate(contract, caller));
  }

  /** Cars whose cover was suspended, came back or ended, as told since a day: to be declared to the register (FVA). */
  @Get('cover-changes')
  @ReadRoute()
  @ApiQuery({ name: 'since', required: true, description: 'AAAA-MM-JJ' })
  @ApiOkResponse({ standardSchema: unpaidAnswers.coverChanges })
  coverChanges(@Query({ schema: CoverChangesQuery }) query: CoverChangesQuery): Promise<ReadAnswer> {
    return this.queries.execute(new FindDocuments(unpaidContracts, coverChangesListing(query)));
  }
}
