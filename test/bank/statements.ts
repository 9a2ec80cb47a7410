import { Readable } from 'node:stream';
import type { BankEntry } from '../../src/bank/reading/bank-entry.js';
import { readBankFile, type BankFileOutcome } from '../../src/bank/reading/read-bank-file.js';

const NS = 'urn:iso:std:iso:20022:tech:xsd';

export const endToEnd = (number: number): string => number.toString(16).padStart(32, '0');

/** A transaction of .001.08 that came back. */
export const returned = (number: number, amount: string, code = 'AM04', more = ''): string =>
  `<TxDtls><Refs><EndToEndId>${endToEnd(number)}</EndToEndId><MndtId>MUT-${number}</MndtId></Refs>` +
  `<Amt Ccy="EUR">${amount}</Amt>${more}<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf></TxDtls>`;

export const entry = (amount: string, details: string, over: { way?: string; status?: string; ccy?: string } = {}) =>
  `<Ntry><Amt Ccy="${over.ccy ?? 'EUR'}">${amount}</Amt><CdtDbtInd>${over.way ?? 'DBIT'}</CdtDbtInd>` +
  `<Sts><Cd>${over.status ?? 'BOOK'}</Cd></Sts><BookgDt><Dt>2026-12-09</Dt></BookgDt>` +
  `<BkTxCd/>${details === '' ? '' : `<NtryDtls>${details}</NtryDtls>`}</Ntry>`;

export const camt = (entries: string, { version = '08', summary = '', prefix = '' } = {}): string =>
  (
    `<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="${NS}:camt.054.001.${version}"><BkToCstmrDbtCdtNtfctn>` +
    `<GrpHdr><MsgId>MSG-1</MsgId><CreDtTm>2026-12-09T08:00:00</CreDtTm></GrpHdr><Ntfctn><Id>N-1</Id>` +
    `${summary}${entries}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n`
  )
    .replaceAll(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`)
    .replace('xmlns=', prefix === '' ? 'xmlns=' : `xmlns:${prefix.slice(0, -1)}=`);

export const pain002 = (groups: string, lots: string, version = '10'): string =>
  `<Document xmlns="${NS}:pain.002.001.${version}"><CstmrPmtStsRpt><GrpHdr><MsgId>ST-1</MsgId>` +
  `<CreDtTm>2026-12-04T09:00:00+01:00</CreDtTm></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>2026-12-03-1</OrgnlMsgId>` +
  `<OrgnlMsgNmId>pain.008.001.08</OrgnlMsgNmId>${groups}</OrgnlGrpInfAndSts>${lots}</CstmrPmtStsRpt></Document>`;

export const status = (number: number, code: string, { amount = '12.34', ccy = 'EUR', is = 'RJCT' } = {}): string =>
  `<TxInfAndSts><OrgnlEndToEndId>${endToEnd(number)}</OrgnlEndToEndId><TxSts>${is}</TxSts>` +
  `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf><OrgnlTxRef><Amt><InstdAmt Ccy="${ccy}">${amount}</InstdAmt></Amt>` +
  `<MndtRltdInf><MndtId>MUT-${number}</MndtId></MndtRltdInf></OrgnlTxRef></TxInfAndSts>`;

/** Bytes in pieces of a size. */
export const pieces = (bytes: Uint8Array, size: number): Readable =>
  Readable.from(
    (function* () {
      for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
    })(),
    { objectMode: true },
  );

export interface ReadAll {
  readonly outcome: BankFileOutcome;
  readonly entries: readonly BankEntry[];
}

export const readAll = async (file: string | Uint8Array, size = 65_536): Promise<ReadAll> => {
  const entries: BankEntry[] = [];
  const bytes = typeof file === 'string' ? Buffer.from(file) : file;
  const outcome = await readBankFile(pieces(bytes, size), { onEntries: (some) => void entries.push(...some) });
  return { outcome, entries };
};
