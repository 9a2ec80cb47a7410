import { addressChange } from '../../../domain/processes/address-change/address-change.js';
import { afterRefusal } from '../../../domain/processes/address-change/after-refusal.js';
import type { AddressChangeCommand, SkipContractMove } from '../../../domain/processes/address-change/commands.js';
import type { AddressChangeOrder } from '../../../domain/processes/address-change/react.js';
import type { AddressChange } from '../../../domain/processes/address-change/state.js';
import type { Seen } from '../../../domain/processes/address-change/evolve.js';
import { talk } from '../../../domain/processes/address-change/talk.js';
import type { Order } from '../../../domain/processes/process.js';
import { impossible } from '../../../domain/shared/decider.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { AmendmentCommands } from '../../contracts/amendment-commands.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { MoveCommands } from '../../contracts/move-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

type Ordered = AddressChangeOrder | SkipContractMove;

/** A member's move, carried out by the commands of his contracts and by the talk with him. */
export const followedAddressChange = (parts: ContractParts): AnyProcess =>
  followed<AddressChange, Seen, Ordered>({
    process: addressChange,
    version: 1,
    carryOut: carryOutWith(parts),
    afterRefusal,
  });

const carryOutWith = (parts: ContractParts) => {
  const [amendments, moves] = [new AmendmentCommands(parts), new MoveCommands(parts)];
  return ({ stream, command }: Order<Ordered>, caller: Caller): Promise<CommandOutcome> => {
    const contract = idIn(stream);
    switch (command.type) {
      case 'AskContractMove':
      case 'SkipContractMove':
        return talked(parts, stream, command, caller);
      case 'RequestAmendment':
        return moves.request(contract, command.amendment, command.from, caller);
      case 'PriceAmendment':
        return amendments.price(contract, command.amendment, caller);
      case 'ApplyAmendment':
        return amendments.apply(contract, command.amendment, caller);
      case 'WithdrawAmendment':
        return amendments.withdraw(contract, command.amendment, command.reason, caller);
      default:
        return impossible(command);
    }
  };
};

const talked = (
  { streams }: ContractParts,
  stream: string,
  command: AddressChangeCommand,
  caller: Caller,
): Promise<CommandOutcome> => {
  const subject = idIn(stream);
  return streams.core.commands.execute({ decider: talk, stream, subject, prepare: () => command }, caller);
};
