import type { BankEntry } from './bank-entry.js';
import type { Parsed } from './parse-lot.js';

/** Reads the lots of one document in turn. */
export interface DocumentReader {
  /** the root's parsed content; so many elements from the root on began in an earlier lot */
  take(root: Parsed, continued: number): readonly BankEntry[];
  /** what is left when the document is over; refuses it when its sums are wrong */
  end(): readonly BankEntry[];
  readonly messageId: string | undefined;
  /** as written: not all banks name a zone */
  readonly createdAt: string | undefined;
}
