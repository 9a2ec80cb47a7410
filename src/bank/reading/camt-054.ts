import type { BankEntry } from './bank-entry.js';
import { ControlSum } from './control-sum.js';
import type { DocumentReader } from './document-reader.js';
import { EntrySum } from './entry-sum.js';
import { entryOf } from './entry-of.js';
import type { Parsed } from './parse-lot.js';
import { at, centsOf, several, textAt } from './parsed-parts.js';

type Head = Readonly<Record<string, Parsed | readonly Parsed[]>>;

/** How many elements from the root on must be open for the first one of a kind to be continued. */
const DEPTH = { notification: 3, entry: 4, details: 5 };

const merged = (before: Head | undefined, now: Parsed): Head => ({
  ...before,
  ...(typeof now === 'string' ? {} : now),
});

/** Debit and credit notifications, camt.054.001.02 and .001.08: one entry of ours for each transaction. */
export class Camt054 implements DocumentReader {
  messageId: string | undefined;
  createdAt: string | undefined;
  private at = 0;
  private notification: Head | undefined;
  private entry: Head | undefined;
  private details: Head | undefined;
  private ofNotification = { all: new ControlSum(), DBIT: new ControlSum(), CRDT: new ControlSum() };
  private ofEntry = new EntrySum();

  take(root: Parsed, continued: number): readonly BankEntry[] {
    const body = at(root, 'BkToCstmrDbtCdtNtfctn');
    this.messageId ??= textAt(body, 'GrpHdr', 'MsgId');
    this.createdAt ??= textAt(body, 'GrpHdr', 'CreDtTm');
    return several(body, 'Ntfctn').flatMap((notification, index) =>
      this.takeNotification(notification, index === 0 ? continued : 0),
    );
  }

  end(): readonly BankEntry[] {
    return this.endNotification();
  }

  private takeNotification(parsed: Parsed, continued: number): readonly BankEntry[] {
    const goesOn = continued >= DEPTH.notification;
    const before = goesOn ? [] : this.endNotification();
    this.notification = merged(goesOn ? this.notification : undefined, parsed);
    const entries = several(parsed, 'Ntry').flatMap((entry, index) =>
      this.takeEntry(entry, index === 0 ? continued : 0),
    );
    return [...before, ...entries];
  }

  private takeEntry(parsed: Parsed, continued: number): readonly BankEntry[] {
    const goesOn = continued >= DEPTH.entry;
    const before = goesOn ? [] : this.endEntry();
    this.entry = merged(goesOn ? this.entry : undefined, parsed);
    const entries = several(parsed, 'NtryDtls').flatMap((details, index) =>
      this.takeDetails(details, index === 0 ? continued : 0),
    );
    return [...before, ...entries];
  }

  private takeDetails(parsed: Parsed, continued: number): readonly BankEntry[] {
    const goesOn = continued >= DEPTH.details;
    if (!goesOn) this.ofEntry.parts += 1;
    this.details = merged(goesOn ? this.details : undefined, parsed);
    return several(parsed, 'TxDtls').map((transaction) => this.takeTransaction(transaction));
  }

  private takeTransaction(transaction: Parsed | undefined): BankEntry {
    this.at += 1;
    if (transaction !== undefined) this.ofEntry.take(this.entry!, transaction);
    return entryOf(this.entry!, transaction, { at: this.at, nth: Math.max(1, this.ofEntry.count) });
  }

  /** An entry without details is a transaction by itself. */
  private endEntry(): readonly BankEntry[] {
    if (this.entry === undefined) return [];
    const alone = this.ofEntry.count === 0 ? [this.takeTransaction(undefined)] : [];
    this.addToNotification(centsOf(textAt(this.entry, 'Amt')) ?? 0);
    this.ofEntry.assertIsThatOf(this.entry, at(this.details, 'Btch'));
    [this.entry, this.details, this.ofEntry] = [undefined, undefined, new EntrySum()];
    return alone;
  }

  private addToNotification(cents: number): void {
    this.ofNotification.all.add(cents);
    this.ofNotification[textAt(this.entry, 'CdtDbtInd') === 'CRDT' ? 'CRDT' : 'DBIT'].add(cents);
  }

  private endNotification(): readonly BankEntry[] {
    if (this.notification === undefined) return [];
    const last = this.endEntry();
    const summary = at(this.notification, 'TxsSummry');
    const said = (name: string) => ({ count: textAt(summary, name, 'NbOfNtries'), sum: textAt(summary, name, 'Sum') });
    this.ofNotification.all.assertIs(said('TtlNtries'));
    this.ofNotification.DBIT.assertIs(said('TtlDbtNtries'));
    this.ofNotification.CRDT.assertIs(said('TtlCdtNtries'));
    this.notification = undefined;
    this.ofNotification = { all: new ControlSum(), DBIT: new ControlSum(), CRDT: new ControlSum() };
    return last;
  }
}
