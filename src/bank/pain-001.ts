import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';
import { formatEuros } from '../../domain/shared/money.js';
import { assertPayable } from './assert-payable.js';
import { sepaText } from './sepa-text.js';
import type { Transfer, TransferFile } from './transfer-file.js';
import { account, agent, header, leaf, party, sums } from './xml-parts.js';

const NAMESPACE = 'urn:iso:std:iso:20022:tech:xsd:pain.001.001.09';

/**
 * A file of SEPA credit transfers of one day, pain.001.001.09 (EPC132-08), booked one by one: each is found again on a
 * statement. The same input gives the same bytes. A RangeError for what no bank takes: that is a defect of the caller.
 */
export const pain001 = ({ messageId, createdAt, debtor, executeOn, transfers }: TransferFile): string => {
  assertPayable(
    messageId,
    transfers.map(({ transfer: id, amount }) => ({ id, amount })),
  );
  const document = create({ version: '1.0', encoding: 'UTF-8' }).ele(NAMESPACE, 'Document');
  const initiation = document.ele('CstmrCdtTrfInitn');
  header(initiation, { messageId, createdAt, initiator: debtor.name, transactions: transfers });
  const lot = initiation.ele('PmtInf');
  leaf(lot, 'PmtInfId', `${messageId}-1`);
  leaf(lot, 'PmtMtd', 'TRF');
  leaf(lot, 'BtchBookg', 'false');
  sums(lot, transfers);
  leaf(lot.ele('PmtTpInf').ele('SvcLvl'), 'Cd', 'SEPA');
  leaf(lot.ele('ReqdExctnDt'), 'Dt', executeOn);
  party(lot, 'Dbtr', debtor);
  account(lot, 'DbtrAcct', debtor.account);
  agent(lot, 'DbtrAgt', debtor.account);
  leaf(lot, 'ChrgBr', 'SLEV');
  for (const transfer of transfers) writeTransfer(lot, transfer);
  return `${document.end({ prettyPrint: true })}\n`;
};

/** A bank of SEPA is found by its IBAN: `CdtrAgt` is left out where no BIC is known. */
const writeTransfer = (parent: XMLBuilder, { transfer, amount, creditor, text }: Transfer): void => {
  const built = parent.ele('CdtTrfTxInf');
  const ids = built.ele('PmtId');
  leaf(ids, 'InstrId', transfer);
  leaf(ids, 'EndToEndId', transfer);
  built.ele('Amt').ele('InstdAmt', { Ccy: 'EUR' }).txt(formatEuros(amount));
  if (creditor.account.bic !== undefined) agent(built, 'CdtrAgt', creditor.account);
  party(built, 'Cdtr', creditor);
  account(built, 'CdtrAcct', creditor.account);
  leaf(built.ele('RmtInf'), 'Ustrd', sepaText(text, 140));
};
