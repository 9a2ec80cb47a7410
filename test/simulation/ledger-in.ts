import { Ledger } from './ledger.js';
import type { ToldEvent } from './told-event.js';

/** The ledger of the contract whose account an event is of, begun where there is none yet. */
export const ledgerIn = (ledgers: Map<string, Ledger>, { stream }: ToldEvent): Ledger | undefined => {
  if (!stream.startsWith('account-')) return undefined;
  const contract = stream.slice('account-'.length);
  const ledger = ledgers.get(contract) ?? new Ledger();
  ledgers.set(contract, ledger);
  return ledger;
};
