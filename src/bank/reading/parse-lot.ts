import { XMLParser } from 'fast-xml-parser';
import { BankFileRefused } from './bank-file-refused.js';

/** A parsed element: its children by local name, its attributes with `@`, its text under `#text`. */
export type Parsed = string | { readonly [name: string]: Parsed | readonly Parsed[] };

const REPEATED = new Set([
  ...['Ntfctn', 'Ntry', 'NtryDtls', 'TxDtls', 'Ustrd', 'Rcrd', 'Chrgs'],
  ...['OrgnlPmtInfAndSts', 'TxInfAndSts', 'StsRsnInf', 'NbOfTxsPerSts'],
]);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  ignoreDeclaration: true,
  ignorePiTags: true,
  parseTagValue: false,
  processEntities: false,
  isArray: (name) => REPEATED.has(name),
});

/** Where an ampersand is a character like any other. */
const LITERAL = /<!--.*?-->|<!\[CDATA\[.*?\]\]>/gs;
/** Any reference but the five of XML itself and characters by number. */
const ENTITY = /&(?!(?:amp|lt|gt|quot|apos|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});)/;

/** Parses a lot; entities of a document's own are refused, those of XML are left as written. */
export const parseLot = (xml: string): Parsed => {
  if (xml.includes('&') && ENTITY.test(xml.replaceAll(LITERAL, ''))) throw new BankFileRefused('bank.entity');
  try {
    return parser.parse(xml) as Parsed;
  } catch {
    throw new BankFileRefused('bank.malformed');
  }
};
