import { BankFileRefused } from './bank-file-refused.js';

export interface Markup {
  /** the tag as written; none for a comment, a CDATA section or an instruction */
  readonly tag: string | undefined;
  /** position after it */
  readonly end: number;
}

const COMMENT = '<!--';
const CDATA = '<![CDATA[';

/** The markup that starts at a `<`; `undefined` while its end is not there yet. `<!DOCTYPE` and its kin are refused. */
export const markupAt = (text: string, start: number): Markup | undefined => {
  const kind = text.charAt(start + 1);
  if (kind === '!') return declarationAt(text, start);
  if (kind === '?') return until(text, '?>', start + 2);
  const end = endOfTag(text, start);
  if (end < 0) return undefined;
  const tag = text.slice(start, end);
  // XML 1.0 §3.1: none in a tag; what looks for comments would take it for the start of one
  if (tag.includes('<', 1)) throw new BankFileRefused('bank.malformed');
  return { tag, end };
};

const declarationAt = (text: string, start: number): Markup | undefined => {
  if (text.startsWith(COMMENT, start)) return until(text, '-->', start + COMMENT.length);
  if (text.startsWith(CDATA, start)) return until(text, ']]>', start + CDATA.length);
  const begun = text.slice(start, start + CDATA.length);
  if (COMMENT.startsWith(begun) || CDATA.startsWith(begun)) return undefined;
  throw new BankFileRefused('bank.doctype');
};

const until = (text: string, mark: string, from: number): Markup | undefined => {
  const found = text.indexOf(mark, from);
  return found < 0 ? undefined : { tag: undefined, end: found + mark.length };
};

/** A `>` between quotes ends no tag. */
const endOfTag = (text: string, start: number): number => {
  const end = text.indexOf('>', start);
  if (end < 0) return -1;
  const tag = text.slice(start, end + 1);
  if (!tag.includes('"') && !tag.includes("'")) return end + 1;
  const whole = /<(?:[^>"']|"[^"]*"|'[^']*')*>/y;
  whole.lastIndex = start;
  return whole.test(text) ? whole.lastIndex : -1;
};
