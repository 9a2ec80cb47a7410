import type { PresentedTransfer } from './presented-transfer.js';
import type { SentBack } from './sent-back.js';

export interface ToldTransfer {
  readonly transfer: PresentedTransfer;
  readonly back: SentBack;
}

const NS = 'urn:iso:std:iso:20022:tech:xsd';
const eurosOf = (cents: number): string => `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** What came back after its day, an entry each. */
export const returnedTransfers = (id: string, day: string, told: readonly ToldTransfer[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NS}:camt.054.001.08"><BkToCstmrDbtCdtNtfctn>` +
  `<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${day}T06:45:00+01:00</CreDtTm></GrpHdr><Ntfctn><Id>${id}-1</Id>` +
  `${told.map(entryOf).join('')}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`;

const entryOf = ({ transfer, back }: ToldTransfer): string =>
  `<Ntry><Amt Ccy="EUR">${eurosOf(transfer.amount)}</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>` +
  `<BookgDt><Dt>${back.on}</Dt></BookgDt><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>RRTN</SubFmlyCd>` +
  `</Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><MsgId>${transfer.message}</MsgId><PmtInfId>${transfer.lot}</PmtInfId>` +
  `<EndToEndId>${transfer.id}</EndToEndId></Refs><Amt Ccy="EUR">${eurosOf(transfer.amount)}</Amt>` +
  `<CdtDbtInd>CRDT</CdtDbtInd>${back.code === undefined ? '' : `<RtrInf><Rsn><Cd>${back.code}</Cd></Rsn></RtrInf>`}` +
  `</TxDtls></NtryDtls></Ntry>`;

/** What is rejected of one message. */
export const rejectedTransfers = (id: string, _day: string, told: readonly ToldTransfer[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NS}:pain.002.001.10"><CstmrPmtStsRpt><GrpHdr>` +
  `<MsgId>${id}</MsgId><CreDtTm>${told[0]!.back.on}T22:30:00+01:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts>` +
  `<OrgnlMsgId>${told[0]!.transfer.message}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>` +
  `<GrpSts>PART</GrpSts></OrgnlGrpInfAndSts><OrgnlPmtInfAndSts><OrgnlPmtInfId>${told[0]!.transfer.lot}</OrgnlPmtInfId>` +
  `<PmtInfSts>PART</PmtInfSts>${told.map(statusOf).join('')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n`;

const statusOf = ({ transfer, back }: ToldTransfer): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${transfer.id}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>${back.code}</Cd>` +
  `</Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="EUR">${eurosOf(transfer.amount)}</InstdAmt></Amt></OrgnlTxRef></TxInfAndSts>`;
