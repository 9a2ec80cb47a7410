import type { Collection } from '../../../domain/batches/collection.js';
import { refuse, type Refusal } from '../../../domain/shared/decider.js';
import type { Closing } from '../closing.js';
import type { PlannedDebit } from './debit-plan.js';
import { openedDebtor } from './opened-debtor.js';
import { statementText } from './statement-text.js';
import { toldOfMandate } from './told-of-mandate.js';

/** A planned debit as it is recorded, with the account that it is taken from opened. */
export const collectionOf = async (closing: Closing, planned: PlannedDebit): Promise<Collection | Refusal> => {
  const { core, today } = closing;
  const { debit, contract, member, instalments, costs, amount, collectOn, plannedOn, shifted, presentation } = planned;
  const { mandate, signed, revision, sequence } = presentation;
  const debtor = await openedDebtor(core.keys, signed.accounts.at(-1)!.value);
  if (debtor === undefined) return refuse('closing.member-erased');
  return {
    item: debit,
    member,
    contract,
    mandate,
    mandateRevision: revision,
    numbers: instalments.map(({ number }) => number),
    amount,
    withCosts: costs > 0,
    collectOn,
    plannedOn,
    ...(shifted && { shifted }),
    sentOn: today,
    sequence,
    ...toldOfMandate(signed),
    text: await statementText(core, contract, instalments),
    debtor,
  };
};
