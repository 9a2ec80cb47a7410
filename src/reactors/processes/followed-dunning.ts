import { dunning } from '../../../domain/processes/dunning/dunning.js';
import type { DunningOrder } from '../../../domain/processes/dunning/react.js';
import type { Order } from '../../../domain/processes/process.js';
import { impossible } from '../../../domain/shared/decider.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { Caller } from '../../commands/caller.js';
import type { CommandOutcome } from '../../commands/command-outcome.js';
import { ContractCommands } from '../../contracts/contract-commands.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { whyNoticeDoesNotCount } from '../../correspondence/why-notice-does-not-count.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** The path of an unpaid premium, carried out on the real day: a letter that leaves late is dated from then. */
export const followedDunning = (parts: ContractParts): AnyProcess =>
  followed({ process: dunning, version: 2, carryOut: carryOutWith(parts) });

const carryOutWith = (parts: ContractParts) => {
  const [contracts, accounts] = [new ContractCommands(parts), new AccountCommands(parts.streams)];
  return async ({ stream, command }: Order<DunningOrder>, caller: Caller): Promise<CommandOutcome> => {
    const contract = idIn(stream);
    switch (command.type) {
      case 'SendFormalNotice':
        return accounts.execute(contract, caller, async () => {
          const state = await parts.streams.load(contract);
          const life = state.status === 'subscribed' && state.family === 'epargne';
          return { ...command, today: parts.streams.today(), life };
        });
      case 'SuspendForUnpaid':
        return contracts.suspendForUnpaid(contract, command, caller, (member) =>
          whyNoticeDoesNotCount(parts.streams.core, { contract, member, sentOn: command.noticeSentOn }),
        );
      case 'ReinstateAfterPayment':
        return contracts.reinstateAfterPayment(contract, command.paidOn, caller);
      default:
        return impossible(command);
    }
  };
};
