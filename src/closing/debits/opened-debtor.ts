import type { DebitedAccount } from '../../../domain/payments/mandates/events.js';
import type { Personal } from '../../../domain/shared/personal.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import { openedBlock } from '../../secrets/opened-block.js';

/** An account that is debited, without where its mandate was signed; `undefined` once it was erased. */
export const openedDebtor = async (
  keys: KeyRing,
  account: Personal<DebitedAccount>,
): Promise<DebitedAccount | undefined> => {
  const opened = await openedBlock(keys, account);
  return opened && { iban: opened.iban, holder: opened.holder, ...(opened.bic !== undefined && { bic: opened.bic }) };
};
