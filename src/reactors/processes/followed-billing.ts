import { billing } from '../../../domain/processes/billing/billing.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { BillingCommands } from '../../payments/billing-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** The instalments of a contract, planned and announced on its account. */
export const followedBilling = ({ streams }: ContractParts): AnyProcess => {
  const commands = new BillingCommands(streams);
  return followed({
    process: billing,
    version: 1,
    carryOut: ({ stream, command }, caller) => {
      const contract = idIn(stream);
      return command.type === 'PlanInstalments'
        ? commands.plan(contract, command, caller)
        : commands.replan(contract, command, caller);
    },
  });
};
