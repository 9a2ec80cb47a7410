import { Inject } from '@nestjs/common';
import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import type { Address } from '../../../domain/membership/events.js';
import type { CalendarDate } from '../../../domain/shared/calendar.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { MemberCommands } from '../member-commands.js';

export class ChangeAddress extends Command<CommandOutcome> {
  constructor(
    readonly member: string,
    readonly from: CalendarDate,
    readonly address: Address,
    readonly caller: Caller,
  ) {
    super();
  }
}

@CommandHandler(ChangeAddress)
export class ChangeAddressHandler implements ICommandHandler<ChangeAddress> {
  constructor(@Inject(MemberCommands) private readonly members: MemberCommands) {}

  execute({ member, from, address, caller }: ChangeAddress): Promise<CommandOutcome> {
    return this.members.changeAddress(member, from, address, caller);
  }
}
