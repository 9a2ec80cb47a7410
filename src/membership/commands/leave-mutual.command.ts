import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { MemberCommands } from '../member-commands.js';

export class LeaveMutual extends Command<CommandOutcome> {
  constructor(
    readonly member: string,
    readonly leftOn: CalendarDate,
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(LeaveMutual)
export class LeaveMutualHandler implements ICommandHandler<LeaveMutual> {
  constructor(@Inject(MemberCommands) private readonly members: MemberCommands) {}

  execute({ member, leftOn, caller }: LeaveMutual): Promise<CommandOutcome> {
    return this.members.leave(member, leftOn, caller);
  }
}
