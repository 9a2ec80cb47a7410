import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import type { Instant } from '../../domain/shared/calendar.js';
import type { Cents } from '../../domain/shared/money.js';
import type { BankAccount, PostalAddress } from './collection-file.js';
import { sepaText } from './sepa-text.js';

/** Adds `<Ustrd>text</Ustrd>` and the like. */
export const leaf = (parent: XMLBuilder, name: string, text: string): void => {
  parent.ele(name).txt(text);
};

export const account = (parent: XMLBuilder, name: string, { iban }: BankAccount): void =>
  leaf(parent.ele(name).ele('Id'), 'IBAN', iban);

/** A bank by its BIC, or `NOTPROVIDED`: inside SEPA the IBAN says enough. */
export const agent = (parent: XMLBuilder, name: string, { bic }: BankAccount): void => {
  const institution = parent.ele(name).ele('FinInstnId');
  if (bic === undefined) leaf(institution.ele('Othr'), 'Id', 'NOTPROVIDED');
  else leaf(institution, 'BICFI', bic);
};

/** Name and hybrid address: town and country structured, two lines of 70 at most (EPC153-22). */
export const party = (
  parent: XMLBuilder,
  element: string,
  { name, address }: { readonly name: string; readonly address?: PostalAddress },
): void => {
  const built = parent.ele(element);
  leaf(built, 'Nm', sepaText(name, 70));
  if (address === undefined) return;
  const postal = built.ele('PstlAdr');
  if (address.postalCode !== undefined) leaf(postal, 'PstCd', address.postalCode);
  leaf(postal, 'TwnNm', sepaText(address.town, 35));
  leaf(postal, 'Ctry', address.country);
  for (const line of address.lines.slice(0, 2)) leaf(postal, 'AdrLine', sepaText(line, 70));
};

interface Sum {
  readonly amount: Cents;
}

/** Number and sum, the sum in text of any length: a thousand large amounts are more than one may be. */
export const sums = (parent: XMLBuilder, transactions: readonly Sum[]): void => {
  const total = transactions.reduce((sum, { amount }) => sum + BigInt(amount), 0n);
  leaf(parent, 'NbOfTxs', String(transactions.length));
  leaf(parent, 'CtrlSum', `${total / 100n}.${String(total % 100n).padStart(2, '0')}`);
};

/** The head of a file: its name, moment, sums and who sends it. */
export const header = (
  parent: XMLBuilder,
  {
    messageId,
    createdAt,
    initiator,
    transactions,
  }: {
    readonly messageId: string;
    readonly createdAt: Instant;
    readonly initiator: string;
    readonly transactions: readonly Sum[];
  },
): void => {
  const built = parent.ele('GrpHdr');
  leaf(built, 'MsgId', messageId);
  leaf(built, 'CreDtTm', createdAt);
  sums(built, transactions);
  leaf(built.ele('InitgPty'), 'Nm', sepaText(initiator, 70));
};
