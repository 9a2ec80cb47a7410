import { BankFileRefused } from './bank-file-refused.js';
import { markupAt } from './markup-at.js';

/** Elements that are open across lots; all others stay whole. */
const STRUCTURE = new Set([
  ...['Document', 'BkToCstmrDbtCdtNtfctn', 'Ntfctn', 'Ntry', 'NtryDtls'],
  ...['CstmrPmtStsRpt', 'OrgnlPmtInfAndSts'],
]);
/** Characters of a lot: large enough for a parser to be at its pace, small enough to be held. */
const LOT = 64 * 1024;
/** An element that stays whole is refused beyond; so is a tag, comment or text that long. */
const MOST = 4 * 1024 * 1024;
const DEEPEST = 64;

/** A piece of a file as a document of its own; the first `continued` elements, from the root on, began earlier. */
export interface XmlLot {
  readonly xml: string;
  readonly continued: number;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);
const openers = (names: readonly string[]): string => names.map((name) => `<${name}>`).join('');
const closers = (names: readonly string[]): string =>
  names
    .map((name) => `</${name}>`)
    .reverse()
    .join('');

/** Cuts a large XML text into lots between its entries, checks that tags close as they open, and refuses `<!DOCTYPE`. */
export class LotCutter {
  private text = '';
  private at = 0;
  private readonly open: string[] = [];
  /** how many of the open elements, from the root on, are structure */
  private structure = 0;
  private openAtStart: readonly string[] = [];
  private begun = false;

  constructor(private readonly onRoot: (tag: string) => void) {}

  *push(text: string): Generator<XmlLot> {
    this.text += text;
    for (let markup = this.next(); markup !== undefined; markup = this.next()) {
      if (markup.tag !== undefined) this.take(markup.tag);
      this.at = markup.end;
      if (this.at >= LOT && this.open.length === this.structure && this.open.length > 0) yield this.cut();
    }
    if (this.text.length > LOT + MOST) throw new BankFileRefused('bank.too-large');
  }

  *end(): Generator<XmlLot> {
    if (!this.begun) throw new BankFileRefused('bank.not-xml');
    if (this.open.length > 0 || this.text.includes('<', this.at)) throw new BankFileRefused('bank.truncated');
    this.assertBlank(this.at, this.text.length);
    yield this.cut();
  }

  private next(): ReturnType<typeof markupAt> {
    const start = this.text.indexOf('<', this.at);
    if (start < 0) return undefined;
    if (this.open.length === 0) this.assertBlank(this.at, start);
    return markupAt(this.text, start);
  }

  /** Outside the root there is nothing but blanks. */
  private assertBlank(from: number, to: number): void {
    if (!/^\uFEFF?\s*$/.test(this.text.slice(from, to)))
      throw new BankFileRefused(this.begun ? 'bank.malformed' : 'bank.not-xml');
  }

  private take(tag: string): void {
    if (tag.charCodeAt(1) === 47) return this.close(tag.slice(2, -1).trimEnd());
    const empty = tag.charCodeAt(tag.length - 2) === 47;
    const name = /^<([^\s/>]+)/.exec(tag)?.[1];
    if (name === undefined) throw new BankFileRefused('bank.malformed');
    if (this.open.length === 0) this.begin(tag);
    if (empty) return;
    if (this.structure === this.open.length && STRUCTURE.has(localName(name))) this.structure += 1;
    this.open.push(name);
    if (this.open.length > DEEPEST) throw new BankFileRefused('bank.too-large');
  }

  private begin(tag: string): void {
    if (this.begun) throw new BankFileRefused('bank.malformed');
    this.begun = true;
    this.onRoot(tag);
  }

  private close(name: string): void {
    if (this.open.pop() !== name) throw new BankFileRefused('bank.malformed');
    if (this.structure > this.open.length) this.structure = this.open.length;
  }

  private cut(): XmlLot {
    const xml = openers(this.openAtStart) + this.text.slice(0, this.at) + closers(this.open);
    const continued = this.openAtStart.length;
    this.text = this.text.slice(this.at);
    this.at = 0;
    this.openAtStart = [...this.open];
    return { xml, continued };
  }
}
