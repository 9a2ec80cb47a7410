import type { BankEntry } from './bank-entry.js';
import { BankFileRefused, type BankFileFault } from './bank-file-refused.js';
import { Camt054 } from './camt-054.js';
import type { DocumentReader } from './document-reader.js';
import { LotCutter, type XmlLot } from './lot-cutter.js';
import { Pain002 } from './pain-002.js';
import { parseLot } from './parse-lot.js';
import { at } from './parsed-parts.js';
import { textOf } from './text-of.js';

const FORMATS: Readonly<Record<string, () => DocumentReader>> = {
  'camt.054.001.02': () => new Camt054(),
  'camt.054.001.08': () => new Camt054(),
  'pain.002.001.03': () => new Pain002(),
  'pain.002.001.10': () => new Pain002(),
};
const NAMESPACE = /\sxmlns(?::[\w.-]+)?\s*=\s*["']urn:iso:std:iso:20022:tech:xsd:([a-z0-9.]+)["']/;

/** What became of a file. Entries told before a refusal are of a file that is not to be trusted: use none of them. */
export type BankFileOutcome =
  | {
      readonly outcome: 'read';
      readonly format: string;
      readonly messageId: string | undefined;
      /** as the bank wrote it */
      readonly createdAt: string | undefined;
      readonly entries: number;
    }
  | {
      readonly outcome: 'refused';
      readonly code: BankFileFault;
      readonly facts: Readonly<Record<string, string | number>>;
    };

export interface Reading {
  /** entries in the order of the file, a lot at a time; the next lot is read when it is done */
  readonly onEntries: (entries: readonly BankEntry[]) => Promise<void> | void;
  /** characters read so far */
  readonly onProgress?: (characters: number) => void;
  /** the file's bytes, unpacked, in their order */
  readonly onBytes?: (bytes: Uint8Array) => void;
}

/** Reads pain.002 or camt.054, plain or gzip, in memory that does not grow with the file. */
export const readBankFile = async (source: AsyncIterable<Uint8Array>, reading: Reading): Promise<BankFileOutcome> => {
  try {
    return await read(source, reading);
  } catch (error) {
    if (error instanceof BankFileRefused) return { outcome: 'refused', code: error.code, facts: error.facts };
    throw error;
  }
};

const read = async (
  source: AsyncIterable<Uint8Array>,
  { onEntries, onProgress, onBytes }: Reading,
): Promise<BankFileOutcome> => {
  let [format, entries, characters] = ['', 0, 0];
  let reader: DocumentReader | undefined;
  const cutter = new LotCutter((root) => {
    format = NAMESPACE.exec(root)?.[1] ?? 'none';
    reader = FORMATS[format]?.();
    if (reader === undefined) throw new BankFileRefused('bank.foreign-document', { format });
  });
  const tell = async (read: readonly BankEntry[]): Promise<void> => {
    entries += read.length;
    if (read.length > 0) await onEntries(read);
  };
  for await (const text of textOf(source, onBytes)) {
    characters += text.length;
    for (const lot of cutter.push(text)) await tell(entriesOf(lot, reader!));
    onProgress?.(characters);
  }
  for (const lot of cutter.end()) await tell(entriesOf(lot, reader!));
  await tell(reader!.end());
  const { messageId, createdAt } = reader!;
  return { outcome: 'read', format, messageId, createdAt, entries };
};

const entriesOf = ({ xml, continued }: XmlLot, reader: DocumentReader): readonly BankEntry[] => {
  const root = at(parseLot(xml), 'Document');
  return root === undefined ? [] : reader.take(root, continued);
};
