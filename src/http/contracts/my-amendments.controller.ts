import { Body, Controller, Delete, HttpCode, Inject, Param, Post, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../commands/caller.js';
import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { AmendmentBody, AmendmentQuoteBody, ReplacementBody } from './bodies.js';
import { ContractAnswers } from './contract-answers.js';
import { FileGuard } from './file.guard.js';

@ApiTags('me')
@Controller('v1/me/contracts/:contract')
@Roles('member')
@UseGuards(FileGuard)
export class MyAmendmentsController {
  constructor(
    @Inject(AmendmentCommands) private readonly amendments: AmendmentCommands,
    @Inject(ContractAnswers) private readonly tell: ContractAnswers,
  ) {}

  /** What a change would cost, before it is asked for. */
  @Post('amendments/quotes')
  @HttpCode(200)
  @ApiOkResponse({ standardSchema: answers.quote })
  async quote(
    @Param('contract') contract: string,
    @Body({ schema: AmendmentQuoteBody }) wish: AmendmentQuoteBody,
  ): Promise<unknown> {
    return this.tell.quote(await this.amendments.quote(contract, { ...wish, own: true }));
  }

  /** Asks for a change at the price of the tariff; with `yearly`, at the price that was told or not at all. */
  @Post('amendments')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.amended })
  async request(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: AmendmentBody }) wish: AmendmentBody,
  ): Promise<CommandAnswer> {
    const amendment = this.amendments.amendmentOf(caller.idempotency!.key);
    return this.tell.amended(await this.amendments.request(contract, amendment, { ...wish, own: true }, caller));
  }

  /** Takes back a change that waits for its day. */
  @Delete('amendments/:amendment')
  @CommandRoute({ key: 'optional' })
  @ApiOkResponse({ standardSchema: answers.executed })
  async withdraw(
    @Param('contract') contract: string,
    @Param('amendment') amendment: string,
    @CalledBy() caller: Caller,
  ): Promise<CommandAnswer> {
    return { outcome: await this.amendments.withdraw(contract, amendment, 'member', caller) };
  }

  /** Another car in the place of the one that was sold: its cover is back from that day (L121-11). */
  @Post('vehicle-replacements')
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.amended })
  async replaceVehicle(
    @Param('contract') contract: string,
    @CalledBy() caller: Caller,
    @Body({ schema: ReplacementBody }) { vehicle, ...rest }: ReplacementBody,
  ): Promise<CommandAnswer> {
    const amendment = this.amendments.amendmentOf(caller.idempotency!.key);
    const wish = { ...rest, insured: vehicle, own: true };
    return this.tell.amended(await this.amendments.replaceVehicle(contract, amendment, wish, caller));
  }
}
