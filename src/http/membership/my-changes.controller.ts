import { Body, Controller, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { ContactDetails } from '../../../domain/membership/events.js';
import type { Caller } from '../../commands/caller.js';
import { ChangeAddress } from '../../membership/commands/change-address.command.js';
import { ChoosePreferredChannel } from '../../membership/commands/choose-preferred-channel.command.js';
import { EmailConfirmations } from '../../membership/email-confirmations.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Member } from '../conventions/member.decorator.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { answers } from './answers.js';
import { AddressChangeBody, ConfirmationBody, ContactDetailsBody, PreferredChannelBody } from './bodies.js';
import { tellAllowances } from './tell-allowances.js';

@ApiTags('me')
@Controller('v1/me')
@Roles('member')
export class MyChangesController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(EmailConfirmations) private readonly emails: EmailConfirmations,
  ) {}

  @Post('address-changes')
  @CommandRoute({ key: 'optional' })
  @ApiCreatedResponse({ standardSchema: answers.executed })
  async changeAddress(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: AddressChangeBody }) { from, address }: AddressChangeBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.commands.execute(new ChangeAddress(member, from, address, caller)) };
  }

  /** At once, but for new e-mail addresses: each counts once the code sent to it comes back. Codes are limited: 429. */
  @Put('contact-details')
  @HttpCode(200)
  @CommandRoute({ key: 'optional', ifMatch: 'required' })
  @ApiOkResponse({ standardSchema: answers.executed })
  async changeContactDetails(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: ContactDetailsBody }) contact: ContactDetails,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CommandAnswer> {
    const outcome = await this.emails.change(member, contact, caller);
    tellAllowances(reply, await this.emails.allowances(member));
    if (outcome.outcome === 'refused' && outcome.refusal.refused === 'membership.too-many-codes') {
      void reply.header('retry-after', String(outcome.refusal.facts.retryAfter));
      throw new Problem(429, outcome.refusal.refused, [], outcome.refusal.facts);
    }
    return { outcome };
  }

  /** The six digits that were sent to a new e-mail address; the former one is told of the change. */
  @Post('contact-details/confirmations')
  @CommandRoute({ key: 'optional' })
  @ApiCreatedResponse({ standardSchema: answers.executed })
  async confirm(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: ConfirmationBody }) { code }: ConfirmationBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.emails.confirm(member, code, caller) };
  }

  @Put('preferred-channel')
  @HttpCode(200)
  @CommandRoute({ key: 'optional' })
  @ApiOkResponse({ standardSchema: answers.executed })
  async choosePreferredChannel(
    @Member() member: string,
    @CalledBy() caller: Caller,
    @Body({ schema: PreferredChannelBody }) { preferredChannel }: PreferredChannelBody,
  ): Promise<CommandAnswer> {
    return { outcome: await this.commands.execute(new ChoosePreferredChannel(member, preferredChannel, caller)) };
  }
}
