import { Body, Controller, Inject, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { Caller } from '../../commands/caller.js';
import { JoinMember } from '../../membership/commands/join-member.command.js';
import { MemberCommands } from '../../membership/member-commands.js';
import { CalledBy } from '../conventions/caller.decorator.js';
import type { CommandAnswer } from '../conventions/command.interceptor.js';
import { CommandRoute } from '../conventions/command-route.js';
import { Roles } from '../conventions/roles.js';
import { answers } from './answers.js';
import { JoiningBody } from './bodies.js';

@ApiTags('advice')
@Controller('v1/advice/members')
@Roles('adviser')
export class JoiningController {
  constructor(
    @Inject(CommandBus) private readonly commands: CommandBus,
    @Inject(MemberCommands) private readonly members: MemberCommands,
  ) {}

  /** A new member; his id is derived from the key, so that asking again makes no second one. */
  @Post()
  @CommandRoute({ key: 'required' })
  @ApiCreatedResponse({ standardSchema: answers.joined })
  async join(@CalledBy() caller: Caller, @Body({ schema: JoiningBody }) joining: JoiningBody): Promise<CommandAnswer> {
    const member = this.members.memberOf(caller.idempotency!.key);
    const outcome = await this.commands.execute(new JoinMember(member, joining, caller));
    return { outcome, body: ({ revision }) => ({ member, revision }) };
  }
}
