import { debitAccount } from '../../../domain/processes/debit-account/debit-account.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { Core } from '../../core/open-core.js';
import { MandateCommands } from '../../payments/mandate-commands.js';
import { followed, type AnyProcess } from '../followed-process.js';

/** A member's choice of an account for debits, which his open mandates follow. */
export const followedDebitAccount = (core: Core): AnyProcess => {
  const mandates = new MandateCommands(core);
  return followed({
    process: debitAccount,
    version: 1,
    carryOut: ({ stream, command: { member, bankAccount } }, caller) =>
      mandates.changeAccount(idIn(stream), member, bankAccount, caller),
  });
};
