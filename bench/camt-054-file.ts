import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

const HEAD =
  '<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.08">' +
  '<BkToCstmrDbtCdtNtfctn><GrpHdr><MsgId>BENCH-1</MsgId><CreDtTm>2026-12-09T08:00:00</CreDtTm></GrpHdr>' +
  '<Ntfctn><Id>N-1</Id><Acct><Id><IBAN>FR7630006000011234567890189</IBAN></Id></Acct>';
const FOOT = '</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>\n';
const CODES = ['AM04', 'AM04', 'AM04', 'MS03', 'AC04', 'MD06', 'AC01', 'MS02'];

const manyAmounts = (number: number): string => `${10 + (number % 90)}.${String(number % 100).padStart(2, '0')}`;

/** The debit of this number. */
export const debitOf = (number: number): string => number.toString(16).padStart(32, '0');

/** A return as a bank writes it: about 1,100 characters. */
const entry = (number: number, amount: string): string => {
  const id = debitOf(number);
  return (
    `<Ntry><NtryRef>${number}</NtryRef><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><RvslInd>true</RvslInd>` +
    '<Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-12-09</Dt></BookgDt><ValDt><Dt>2026-12-09</Dt></ValDt>' +
    `<AcctSvcrRef>REF${number}</AcctSvcrRef><BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>IDDT</Cd><SubFmlyCd>UPDD</SubFmlyCd>` +
    '</Fmly></Domn></BkTxCd><NtryDtls><TxDtls><Refs><MsgId>2026-12-03-1</MsgId><PmtInfId>2026-12-03-1-1</PmtInfId>' +
    `<EndToEndId>${id}</EndToEndId><MndtId>MUT-${number}</MndtId></Refs><Amt Ccy="EUR">${amount}</Amt>` +
    '<CdtDbtInd>DBIT</CdtDbtInd><RltdPties><Dbtr><Pty><Nm>Membre</Nm></Pty></Dbtr><DbtrAcct><Id><IBAN>' +
    'FR1420041010050500013M02606</IBAN></Id></DbtrAcct></RltdPties><RmtInf><Ustrd>Cotisation</Ustrd></RmtInf>' +
    `<RtrInf><Rsn><Cd>${CODES[number % CODES.length]}</Cd></Rsn></RtrInf></TxDtls></NtryDtls></Ntry>\n`
  );
};

/** Writes a camt.054.001.08 of so many returns, numbered from 1 on. */
export const writeCamt054 = async (path: string, count: number, amountOf = manyAmounts): Promise<void> => {
  const file = createWriteStream(path);
  file.write(HEAD);
  for (let number = 1; number <= count; number += 1)
    if (!file.write(entry(number, amountOf(number)))) await once(file, 'drain');
  file.end(FOOT);
  await finished(file);
};
