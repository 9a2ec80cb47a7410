import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { isRum } from '../../domain/shared/rum.js';
import { formatEuros } from '../../domain/shared/money.js';
import { assertPayable } from './assert-payable.js';
import type { Collection, CollectionFile } from './collection-file.js';
import { lotsOf, type Lot } from './lots.js';
import { sepaText } from './sepa-text.js';
import { account, agent, header, leaf, party, sums } from './xml-parts.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.008.001.08';

/**
 * A file of SEPA CORE direct debits, pain.008.001.08 (EPC130-08): a lot per sequence type and day, sums and counts at
 * both levels. The same input gives the same bytes. A RangeError for what no bank takes: that is a defect of the caller.
 */
export const pain008 = (file: CollectionFile): string => {
  assertWritable(file);
  const { messageId, createdAt, creditor, collections } = file;
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, 'Document');
  const initiation = document.ele('CstmrDrctDbtInitn');
  header(initiation, { messageId, createdAt, initiator: creditor.name, transactions: collections });
  for (const [index, lot] of lotsOf(collections).entries()) writeLot(initiation, file, lot, index + 1);
  return `${document.end({ prettyPrint: true })}\n`;
};

const writeLot = (parent: XMLBuilder, { messageId, creditor }: CollectionFile, lot: Lot, number: number): void => {
  const built = parent.ele('PmtInf');
  leaf(built, 'PmtInfId', `${messageId}-${number}`);
  leaf(built, 'PmtMtd', 'DD');
  leaf(built, 'BtchBookg', 'true');
  sums(built, lot.collections);
  const type = built.ele('PmtTpInf');
  leaf(type.ele('SvcLvl'), 'Cd', 'SEPA');
  leaf(type.ele('LclInstrm'), 'Cd', 'CORE');
  leaf(type, 'SeqTp', lot.sequence);
  leaf(built, 'ReqdColltnDt', lot.collectOn);
  party(built, 'Cdtr', creditor);
  account(built, 'CdtrAcct', creditor.account);
  agent(built, 'CdtrAgt', creditor.account);
  leaf(built, 'ChrgBr', 'SLEV');
  schemeId(built.ele('CdtrSchmeId'), creditor.ics);
  for (const collection of lot.collections) writeCollection(built, collection);
};

const schemeId = (parent: XMLBuilder, ics: string): void => {
  const other = parent.ele('Id').ele('PrvtId').ele('Othr');
  leaf(other, 'Id', ics);
  leaf(other.ele('SchmeNm'), 'Prtry', 'SEPA');
};

const writeCollection = (parent: XMLBuilder, collection: Collection): void => {
  const { debit, amount, debtor, text } = collection;
  const built = parent.ele('DrctDbtTxInf');
  const ids = built.ele('PmtId');
  leaf(ids, 'InstrId', debit);
  leaf(ids, 'EndToEndId', debit);
  built.ele('InstdAmt', { Ccy: 'EUR' }).txt(formatEuros(amount));
  writeMandate(built.ele('DrctDbtTx').ele('MndtRltdInf'), collection);
  agent(built, 'DbtrAgt', debtor.account);
  party(built, 'Dbtr', debtor);
  account(built, 'DbtrAcct', debtor.account);
  leaf(built.ele('RmtInf'), 'Ustrd', sepaText(text, 140));
};

/** A change of the mandate is told once: what it was called, who the creditor was, `SMNDA` for another account. */
const writeMandate = (parent: XMLBuilder, { rum, signedOn, amendment }: Collection): void => {
  leaf(parent, 'MndtId', rum);
  leaf(parent, 'DtOfSgntr', signedOn);
  leaf(parent, 'AmdmntInd', String(amendment !== undefined));
  if (amendment === undefined) return;
  const details = parent.ele('AmdmntInfDtls');
  if (amendment.rum !== undefined) leaf(details, 'OrgnlMndtId', amendment.rum);
  writeOriginalCreditor(details, amendment);
  if (amendment.account) leaf(details.ele('OrgnlDbtrAcct').ele('Id').ele('Othr'), 'Id', 'SMNDA');
};

const writeOriginalCreditor = (
  details: XMLBuilder,
  { ics, name }: { readonly ics?: string; readonly name?: string },
): void => {
  if (ics === undefined && name === undefined) return;
  const original = details.ele('OrgnlCdtrSchmeId');
  if (name !== undefined) leaf(original, 'Nm', sepaText(name, 70));
  if (ics !== undefined) schemeId(original, ics);
};

const tellsNothing = ({ amendment }: Collection): boolean =>
  amendment !== undefined && !amendment.account && Object.keys(amendment).length === 1;

const assertWritable = ({ messageId, collections }: CollectionFile): void => {
  assertPayable(
    messageId,
    collections.map(({ debit: id, amount }) => ({ id, amount })),
  );
  for (const collection of collections) {
    if (!isRum(collection.rum)) throw new RangeError(`debit ${collection.debit}: not a mandate reference`);
    if (tellsNothing(collection)) throw new RangeError(`debit ${collection.debit}: an amendment of nothing`);
  }
};
