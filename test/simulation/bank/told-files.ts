import type { Refusal } from './fate-of.js';
import type { PresentedDebit } from './presented-debit.js';

export interface ToldDebit {
  readonly debit: PresentedDebit;
  readonly refusal: Refusal;
}

const NS = 'urn:iso:std:iso:20022:tech:xsd';
const FEES = 'FEES';

const eurosOf = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;
const sumOf = (told: readonly ToldDebit[]): string => eurosOf(told.reduce((sum, { debit }) => sum + debit.amount, 0));

/** What came back after settlement, an entry for each day of booking, with the bank's fees beside them. */
export const camt054 = (id: string, day: string, told: readonly ToldDebit[]): string => {
  const entries = [...Map.groupBy(told, ({ refusal }) => refusal.on).entries()].map(([on, some]) => entryOf(on, some));
  const fees =
    `<Ntry><Amt Ccy="EUR">${eurosOf(told.length * 45)}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
    `<BookgDt><Dt>${day}</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>MDOP</Cd><SubFmlyCd>${FEES}</SubFmlyCd>` +
    `</Fmly></Domn></BkTxCd></Ntry>`;
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NS}:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>` +
    `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${day}T06:30:00+01:00</CreDtTm></GrpHdr><Ntfctn><Id>${id}-1</Id>` +
    `${entries.join('')}${fees}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`
  );
};

const entryOf = (on: string, told: readonly ToldDebit[]): string =>
  `<Ntry><Amt Ccy="EUR">${sumOf(told)}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
  `<BookgDt><Dt>${on}</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd></Fmly>` +
  `</Domn></BkTxCd><NtryDtls><Btch><NbOfTxs>${told.length}</NbOfTxs></Btch>${told.map(detailsOf).join('')}</NtryDtls></Ntry>`;

const detailsOf = ({ debit, refusal }: ToldDebit): string =>
  `<TxDtls><Refs><MsgId>${debit.message}</MsgId><PmtInfId>${debit.lot}</PmtInfId><EndToEndId>${debit.id}</EndToEndId>` +
  `<MndtId>${debit.rum}</MndtId></Refs><Amt Ccy="EUR">${eurosOf(debit.amount)}</Amt><CdtDbtInd>DBIT</CdtDbtInd>` +
  `<RtrInf><Rsn><Cd>${refusal.code}</Cd></Rsn></RtrInf></TxDtls>`;

/** What is rejected before settlement of one message: its lots, and in each the debits that are. */
export const pain002 = (id: string, day: string, told: readonly ToldDebit[]): string => {
  const lots = [...Map.groupBy(told, ({ debit }) => debit.lot).entries()].map(([lot, some]) => lotOf(lot, some));
  return (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NS}:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr>` +
    `<MsgId>${id}</MsgId><CreDtTm>${day}T09:00:00+01:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>` +
    `<OrgnlMsgId>${told[0]!.debit.message}</OrgnlMsgId><OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>` +
    `<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>${lots.join('')}</CstmrPmtStsRpt></Document>\n`
  );
};

const lotOf = (lot: string, told: readonly ToldDebit[]): string =>
  `<OrgnlPmtInfAndSts><OrgnlPmtInfId>${lot}</OrgnlPmtInfId><PmtInfSts>PART</PmtInfSts><NbOfTxsPerSts>` +
  `<DtldNbOfTxs>${told.length}</DtldNbOfTxs><DtldSts>RJCT</DtldSts><DtldCtrlSum>${sumOf(told)}</DtldCtrlSum>` +
  `</NbOfTxsPerSts>${told.map(statusOf).join('')}</OrgnlPmtInfAndSts>`;

const statusOf = ({ debit, refusal }: ToldDebit): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${debit.id}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${refusal.code}</Cd>` +
  `</Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="EUR">${eurosOf(debit.amount)}</InstdAmt></Amt><MndtRltdInf>` +
  `<MndtId>${debit.rum}</MndtId></MndtRltdInf></OrgnlTxRef></TxInfAndSts>`;
