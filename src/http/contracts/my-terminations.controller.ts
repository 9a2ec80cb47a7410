import { Body, Controller, Get, Inject, Param, Post, Query, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiQuery, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../commands/caller.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import { CONTRACT_PARTS, type ContractParts } from '../../contracts/contract-parts.js';
import { terminationDatesTold } from '../../contracts/termination-dates-told.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { SaleBody } from './bodies.js';
import { ContractAnswers } from './contract-answers.js';
import { FileGuard } from './file.guard.js';
import { GroundQuery, groundsAsked, TerminationBody } from './grounds.js';

@ApiTags('me')
@Controller('v1/me/contracts/:contract')
@Roles('member')
@UseGuards(FileGuard)
export class MyTerminationsController {
  constructor(
    @Inject(CONTRACT_PARTS) private readonly parts: ContractParts,
    @Inject(ContractCommands) private readonly contracts: ContractCommands,
    @Inject(ContractAnswers) private readonly tell: ContractAnswers,
  ) {}

  /** The legal dates of each end if it were asked for now, with their source; or why it cannot be. */
  @Get('termination-dates')
  @ReadRoute()
  @ApiQuery({ name: 'ground', required: false, description: 'Un seul motif ; sinon tous' })
  @ApiQuery({ name: 'happenedOn', required: false, description: 'Jour du changement de situation, AAAA-MM-JJ' })
  @ApiOkResponse({ standardSchema: answers.terminationDates })
  async dates(
    @Param('contract') contract: string,
    @Query({ schema: GroundQuery }) query: GroundQuery,
  ): Promise<ReadAnswer> {
    const grounds = groundsAsked(query, this.parts.streams.today());
    const { receivedOn, revision, items } = await terminationDatesTold(this.parts, contract, grounds);
    return { body: { receivedOn, items: items.map((item) => this.tell.ground(item)) }, revision };
  }

  /** Ends the contract on the day of the law; with `endsOn`, on the day that was told or not at all. */
  @Post('terminations')
  @CommandRoute({ key: 'required', ifMatch: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.terminated })
  async terminate(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: TerminationBody }) notice: TerminationBody,
  ): Promise<CommandAnswer> {
    return this.tell.terminated(await this.contracts.terminate(contract, notice, caller));
  }

  /** The insured vehicle was sold: its cover stops on the next midnight (L121-11). */
  @Post('vehicle-sales')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.executed })
  async sell(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: SaleBody }) { soldOn }: SaleBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.contracts.sellVehicle(contract, soldOn, caller) };
  }
}
