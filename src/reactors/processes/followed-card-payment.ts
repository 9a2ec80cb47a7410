import { accounts } from '../../../domain/payments/account/account.js';
import { cardPayment } from '../../../domain/processes/card-payment/card-payment.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { ContractParts } from '../../contracts/contract-parts.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** What was paid by card, received on the account of its contract. */
export const followedCardPayment = ({ streams }: ContractParts): AnyProcess =>
  followed({
    process: cardPayment,
    version: 1,
    carryOut: async ({ stream, command }, caller) => {
      const subject = await streams.holders.holderOf(idIn(stream));
      return streams.core.commands.execute(
        { decider: accounts, stream, ...(subject !== undefined && { subject }), prepare: () => command },
        caller,
      );
    },
  });
