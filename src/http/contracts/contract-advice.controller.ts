import { Body, Controller, Delete, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiParam, ApiTags } from '@nestjs/swagger';
import { yearlyDayOf } from '../../../domain/shared/calendar/yearly-day.js';
import type { Caller } from '../../commands/caller.js';
import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import { ContractCommands, type Proposal } from '../../contracts/contract-commands.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { AmendmentBody, ProposalBody } from './bodies.js';
import { ContractAnswers } from './contract-answers.js';
import { FileGuard } from './file.guard.js';
import { AdvisedTerminationBody } from './grounds.js';

const proposalOf = ({ dueDay, validUntil, ...body }: ProposalBody): Proposal => ({
  ...body,
  dueDay: dueDay ?? yearlyDayOf(body.startsOn),
  validUntil: validUntil ?? body.startsOn,
});

@ApiTags('advice')
@Controller('v1/advice/members/:member/contracts')
@Roles('adviser')
@ApiParam({ name: 'member' })
@UseGuards(FileGuard)
export class ContractAdviceController {
  constructor(
    @Inject(ContractCommands) private readonly contracts: ContractCommands,
    @Inject(AmendmentCommands) private readonly amendments: AmendmentCommands,
    @Inject(ContractAnswers) private readonly tell: ContractAnswers,
  ) {}

  /** What a proposal costs. */
  @Post('quotes')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: answers.quote })
  async quote(@Param('member') member: string, @Body({ schema: ProposalBody }) body: ProposalBody): Promise<unknown> {
    const pricing = await this.contracts.quote(member, proposalOf(body));
    return this.tell.quote('refused' in pricing ? pricing : { before: undefined, pricings: [pricing] });
  }

  /** A proposal that the member accepted; the contract's id is derived from the key. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.subscribed })
  async accept(
    @Param('member') member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: ProposalBody }) body: ProposalBody,
  ): Promise<CommandAnswer> {
    const contract = this.contracts.contractOf(caller.idempotency!.key);
    return this.tell.subscribed(contract, await this.contracts.accept(contract, member, proposalOf(body), caller));
  }

  /** A change at the price of the tariff, of the past as well. */
  @Post(':contract/amendments')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.amended })
  async amend(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: AmendmentBody }) wish: AmendmentBody,
  ): Promise<CommandAnswer> {
    const amendment = this.amendments.amendmentOf(caller.idempotency!.key);
    return this.tell.amended(await this.amendments.request(contract, amendment, { ...wish, own: false }, caller));
  }

  @Delete(':contract/amendments/:amendment')
  @CommandRoute({ key: 'optional' })
  @ApiOkResponse({ standardSchema: answers.executed })
  async withdraw(
    @Param('contract') contract: string,
    @Param('amendment') amendment: string,
    @CalledBy() caller: Caller,
  ): Promise<CommandAnswer> {
    return { outcome: await this.amendments.withdraw(contract, amendment, 'insurer', caller) };
  }

  /** An end that was asked for by letter. */
  @Post(':contract/terminations')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.terminated })
  async terminate(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: AdvisedTerminationBody }) notice: AdvisedTerminationBody,
  ): Promise<CommandAnswer> {
    return this.tell.terminated(await this.contracts.terminate(contract, notice, caller));
  }
}
