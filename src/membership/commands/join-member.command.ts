import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { MemberCommands, type Joining } from '../member-commands.js';

export class JoinMember extends Command<CommandOutcome> {
  constructor(
    readonly member: string,
    readonly joining: Joining,
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(JoinMember)
export class JoinMemberHandler implements ICommandHandler<JoinMember> {
  constructor(@Inject(MemberCommands) private readonly members: MemberCommands) {}

  execute({ member, joining, caller }: JoinMember): Promise<CommandOutcome> {
    return this.members.join(member, joining, caller);
  }
}
