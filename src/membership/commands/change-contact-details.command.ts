import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { ContactDetails } from '../../../domain/membership/events.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { MemberCommands } from '../member-commands.js';

export class ChangeContactDetails extends Command<CommandOutcome> {
  constructor(
    readonly member: string,
    readonly contact: ContactDetails,
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChangeContactDetails)
export class ChangeContactDetailsHandler implements ICommandHandler<ChangeContactDetails> {
  constructor(@Inject(MemberCommands) private readonly members: MemberCommands) {}

  execute({ member, contact, caller }: ChangeContactDetails): Promise<CommandOutcome> {
    return this.members.changeContactDetails(member, contact, caller);
  }
}
