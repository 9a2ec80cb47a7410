import { cardPayment } from '../../../domain/processes/card-payment/card-payment.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { AccountCommands } from '../../payments/account-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** What was paid by card, received on the account of its contract. */
export const followedCardPayment = ({ streams }: ContractParts): AnyProcess => {
  const accounts = new AccountCommands(streams);
  return followed({
    process: cardPayment,
    version: 1,
    carryOut: ({ stream, command }, caller) => accounts.execute(idIn(stream), caller, () => command),
  });
};
