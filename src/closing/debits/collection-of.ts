import type { Collection } from '../../../domain/batches/collection.js';
import type { DebitedAccount } from '../../../domain/payments/mandates/events.js';
import type { SignedMandate } from '../../../domain/payments/mandates/state.js';
import { refuse, type Refusal } from '../../../domain/shared/decider.js';
import { isSealed } from '../../../domain/shared/personal.js';
import type { Closing } from '../closing.js';
import type { PlannedDebit } from './debit-plan.js';
import { statementText } from './statement-text.js';

/** A planned debit as it is recorded, with the account that it is taken from opened. */
export const collectionOf = async (closing: Closing, planned: PlannedDebit): Promise<Collection | Refusal> => {
  const { core, today } = closing;
  const { debit, contract, member, instalments, amount, collectOn, plannedOn, shifted, presentation } = planned;
  const { mandate, signed, revision, sequence } = presentation;
  const debtor = await debtorOf(closing, signed);
  if (debtor === undefined) return refuse('closing.member-erased');
  const amendment = amendmentOf(signed);
  return {
    item: debit,
    member,
    contract,
    mandate,
    mandateRevision: revision,
    numbers: instalments.map(({ number }) => number),
    amount,
    withCosts: false,
    collectOn,
    plannedOn,
    ...(shifted && { shifted }),
    sentOn: today,
    sequence,
    ...signed.names.at(-1)!.value,
    signedOn: signed.signedOn,
    ...(amendment && { amendment }),
    text: await statementText(core, contract, instalments),
    debtor,
  };
};

const debtorOf = async ({ core }: Closing, { accounts }: SignedMandate): Promise<DebitedAccount | undefined> => {
  const account = accounts.at(-1)!.value;
  const opened = isSealed(account) ? ((await core.keys.open(account)) as DebitedAccount | undefined) : account;
  return opened && { iban: opened.iban, holder: opened.holder, ...(opened.bic !== undefined && { bic: opened.bic }) };
};

/** What the bank is yet to be told of; nothing where a mandate has its former names again. */
const amendmentOf = ({ untold: { account, original }, names }: SignedMandate): Collection['amendment'] => {
  const now = names.at(-1)!.value;
  const rum = original && original.rum !== now.rum ? { rum: original.rum } : {};
  const ics = original && original.ics !== now.ics ? { ics: original.ics } : {};
  const amendment = { account, ...rum, ...ics };
  return account || Object.keys(amendment).length > 1 ? amendment : undefined;
};
