import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Channel } from '../../../domain/membership/events.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { MemberCommands } from '../member-commands.js';

export class ChoosePreferredChannel extends Command<CommandOutcome> {
  constructor(
    readonly member: string,
    readonly channel: Channel,
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChoosePreferredChannel)
export class ChoosePreferredChannelHandler implements ICommandHandler<ChoosePreferredChannel> {
  constructor(@Inject(MemberCommands) private readonly members: MemberCommands) {}

  execute({ member, channel, caller }: ChoosePreferredChannel): Promise<CommandOutcome> {
    return this.members.choosePreferredChannel(member, channel, caller);
  }
}
