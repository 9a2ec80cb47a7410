import type { Collection } from '../../../domain/batches/collection.js';
import type { SignedMandate } from '../../../domain/payments/mandates/state.js';

type ToldOfMandate = Pick<Collection, 'rum' | 'ics' | 'signedOn' | 'amendment'>;

/** What a debit says to the bank of its mandate: no amendment where a mandate has its former names again. */
export const toldOfMandate = ({ signedOn, names, untold: { account, original } }: SignedMandate): ToldOfMandate => {
  const now = names.at(-1)!.value;
  const rum = original && original.rum !== now.rum ? { rum: original.rum } : {};
  const ics = original && original.ics !== now.ics ? { ics: original.ics } : {};
  const amendment = { account, ...rum, ...ics };
  const isTold = account || Object.keys(amendment).length > 1;
  return { rum: now.rum, ics: now.ics, signedOn, ...(isTold && { amendment }) };
};
