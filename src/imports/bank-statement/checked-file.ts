import { createHash } from 'node:crypto';
import { CreatedAt, type BankFileEvent } from '../../../domain/payments/bank-files/events.js';
import { isReference } from '../../../domain/payments/bank-files/reference.js';
import type { BankEntry } from '../../bank/reading/bank-entry.js';
import { readBankFile, type BankFileOutcome } from '../../bank/reading/read-bank-file.js';
import type { ImportSource } from '../import-source.js';
import { rejectsMany } from './entries-applied.js';

/** A file that was read to its end and may be trusted as a whole. */
export interface CheckedFile {
  readonly outcome: 'checked';
  readonly received: Extract<BankFileEvent, { type: 'BankFileReceived' }>['data'];
  /** it rejects whole messages or lots */
  readonly rejectsMany: boolean;
}
export type CheckedOrRefused =
  CheckedFile | (Extract<BankFileOutcome, { outcome: 'refused' }> & { readonly entries: number });

/** Reads a file and applies nothing: its control sums, and what of it is kept. */
export const checkedFile = async (source: ImportSource, progress: () => void): Promise<CheckedOrRefused> => {
  const hash = createHash('sha256');
  const totals = new Totals();
  let bytes = 0;
  const outcome = await readBankFile(source.packed(), {
    onEntries: (entries) => entries.forEach((entry) => totals.add(entry)),
    onProgress: progress,
    onBytes: (read) => {
      hash.update(read);
      bytes += read.length;
    },
  });
  if (outcome.outcome === 'refused') return { ...outcome, entries: totals.entries };
  if (totals.areTooLarge) return { outcome: 'refused', code: 'bank.too-large', facts: {}, entries: totals.entries };
  const { format, messageId, createdAt, entries } = outcome;
  const received = {
    format,
    ...(messageId !== undefined && isReference(messageId) && { messageId }),
    ...(CreatedAt.safeParse(createdAt).success && { createdAt }),
    sha256: hash.digest('hex'),
    bytes,
    entries,
    ...totals.of,
  };
  return { outcome: 'checked', received, rejectsMany: totals.rejectsMany };
};

class Totals {
  readonly of = { returns: { count: 0, sum: 0 }, rejects: { count: 0, sum: 0 }, credits: { count: 0, sum: 0 } };
  entries = 0;
  rejectsMany = false;

  /** more than can be added up exactly: 90,071,992,547,409.91 € */
  get areTooLarge(): boolean {
    return Object.values(this.of).some(({ sum }) => !Number.isSafeInteger(sum));
  }

  add(entry: BankEntry): void {
    this.entries += 1;
    this.rejectsMany ||= rejectsMany(entry);
    const total = this.totalOf(entry);
    if (total === undefined || !('amount' in entry)) return;
    total.count += 1;
    total.sum += entry.amount ?? 0;
  }

  private totalOf(entry: BankEntry) {
    if (entry.kind === 'return') return this.of.returns;
    if (entry.kind === 'credit') return this.of.credits;
    return entry.kind === 'status' && entry.level === 'debit' && entry.status === 'RJCT' ? this.of.rejects : undefined;
  }
}
