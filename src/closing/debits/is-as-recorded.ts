import { isDeepStrictEqual } from 'node:util';
import type { Collection } from '../../../domain/batches/collection.js';
import type { PresentMandate } from '../../../domain/payments/mandates/commands.js';
import { mandates } from '../../../domain/payments/mandates/mandates.js';
import type { Mandate } from '../../../domain/payments/mandates/state.js';
import { isRefusal } from '../../../domain/shared/decider.js';
import type { KeyRing } from '../../secrets/key-ring.js';
import { openedDebtor } from './opened-debtor.js';
import { toldOfMandate } from './told-of-mandate.js';

/**
 * Would a debit presented now say of its mandate what was recorded, the account that is debited among it? True as well
 * where the mandate itself refuses it, which it does in its own words.
 */
export const isAsRecorded = async (
  keys: KeyRing,
  command: PresentMandate,
  { rum, ics, signedOn, amendment, sequence, debtor }: Collection,
  mandate: Mandate,
): Promise<boolean> => {
  const decision = mandates.decide(command, mandate);
  if (mandate.status === 'none' || isRefusal(decision)) return true;
  const presented = decision.find((event) => event.type === 'MandatePresented');
  const account = await openedDebtor(keys, mandate.accounts.at(-1)!.value);
  const now = [presented?.data.sequence, toldOfMandate(mandate), account];
  const then = [sequence, { rum, ics, signedOn, ...(amendment && { amendment }) }, await openedDebtor(keys, debtor)];
  return account !== undefined && isDeepStrictEqual(now, then);
};
