import { createHash } from 'node:crypto';
import type { ImportCounts } from '../../../domain/imports/events.js';
import { formatEuros } from '../../../domain/shared/money.js';
import type { Unmatched } from '../../../domain/payments/bank-files/events.js';
import { idIn } from '../../../domain/shared/id-in.js';
import type { BankEntry, StatusEntry } from '../../bank/reading/bank-entry.js';
import { readBankFile } from '../../bank/reading/read-bank-file.js';
import type { Core } from '../../core/open-core.js';
import type { Importing, Imported } from '../importing.js';
import { FileChanged } from '../file-changed.js';
import type { ImportSource } from '../import-source.js';
import type { RefusedLines } from '../refused-lines.js';
import { BankFileStream } from './bank-file-stream.js';
import { checkedFile, type CheckedFile } from './checked-file.js';
import { EntriesApplied, rejectsMany, type ApplyingParts } from './entries-applied.js';
import type { EntryOutcome } from './entry-outcome.js';
import { ToldCredits } from './told-credits.js';
import { unmatchedOf } from './unmatched-of.js';

export interface StatementParts extends Omit<ApplyingParts, 'callerOf' | 'core' | 'credits'> {
  readonly core: Core;
}

/** Entries applied side by side: their appends share the store's commits. An event holds as many. */
const LOT = 500;

/**
 * Applies what a bank tells in a file. It is read twice: nothing is applied of a file that cannot be trusted to its end.
 * Cut off, it is run again and goes on; a file that was applied changes nothing.
 */
export const importBankStatement = async (
  parts: StatementParts,
  source: ImportSource,
  { report, progress, run }: Importing,
): Promise<Imported> => {
  const checked = await checkedFile(source, () => progress(source.read));
  if (checked.outcome === 'refused') {
    const { code, facts, entries: read } = checked;
    await report.write([{ outcome: 'refused', code, facts }]);
    return { counts: { read, applied: 0, unchanged: 0, unmatched: 0, refused: 1 }, code };
  }
  const { entries: read } = checked.received;
  const stream = new BankFileStream(parts.core, checked.received, run);
  const { status } = await stream.state();
  if (status === 'applied') return { counts: { read, applied: 0, unchanged: read, unmatched: 0, refused: 0 } };
  await stream.receive();
  const applying = await Applying.begin(parts, checked, stream, report);
  await readAgain(source, checked, applying, () => progress(source.size + source.read));
  return { counts: { read, ...(await applying.end()), refused: 0 } };
};

const readAgain = async (
  source: ImportSource,
  { received }: CheckedFile,
  applying: Applying,
  progress: () => void,
): Promise<void> => {
  const hash = createHash('sha256');
  const again = await readBankFile(source.packed(), {
    onEntries: (some) => applying.take(some),
    onProgress: progress,
    onBytes: (bytes) => void hash.update(bytes),
  });
  if (again.outcome === 'refused' || hash.digest('hex') !== received.sha256) throw new FileChanged();
};

/** The second reading: entries in lots, what could not be matched told at the end of each, whole lots of debits last. */
class Applying {
  private readonly counts = { applied: 0, unchanged: 0, noted: 0, unmatched: 0 };
  private readonly applied: EntriesApplied;
  private lot: BankEntry[] = [];
  private readonly later: StatusEntry[] = [];

  private constructor(
    parts: StatementParts,
    checked: CheckedFile,
    private readonly stream: BankFileStream,
    private readonly report: RefusedLines,
    /** places of entries that a run before this one told */
    private readonly told: ReadonlySet<number>,
  ) {
    const callerOf: ApplyingParts['callerOf'] = ({ at }) => stream.callerOf(at);
    const credits = new ToldCredits(parts.core, idIn(stream.name));
    this.applied = new EntriesApplied({ ...parts, callerOf, credits }, checked.rejectsMany);
  }

  static async begin(...given: [StatementParts, CheckedFile, BankFileStream, RefusedLines]): Promise<Applying> {
    const { unmatched } = await given[2].state();
    return new Applying(...given, new Set(unmatched.map(({ index }) => index)));
  }

  async take(entries: readonly BankEntry[]): Promise<void> {
    for (const entry of entries) {
      if (this.told.has(entry.at)) continue;
      if (rejectsMany(entry)) this.later.push(entry);
      else this.lot.push(entry);
      if (this.lot.length === LOT) await this.applyLot();
    }
  }

  async end(): Promise<Omit<ImportCounts, 'read' | 'refused'>> {
    await this.applyLot();
    for (const entry of this.later) await this.took([entry], [await this.applied.applyToAll(entry)]);
    const { applied, unchanged, noted, unmatched } = this.counts;
    await this.stream.finish({ applied: applied + unchanged, noted, unmatched: unmatched + this.told.size });
    return { applied, unchanged: unchanged + noted + this.told.size, unmatched };
  }

  private async applyLot(): Promise<void> {
    const lot = this.lot.splice(0);
    if (lot.length > 0) await this.took(lot, await this.applied.apply(lot));
  }

  private async took(entries: readonly BankEntry[], outcomes: readonly EntryOutcome[]): Promise<void> {
    for (const { outcome } of outcomes) this.counts[outcome] += 1;
    const unmatched = outcomes.flatMap((one, index) =>
      one.outcome === 'unmatched' ? [unmatchedOf(entries[index]!, one)] : [],
    );
    if (unmatched.length === 0) return;
    await this.stream.tell(unmatched);
    await this.report.write(unmatched.map(reported));
  }
}

const reported = ({ index, amount, ...entry }: Unmatched): object => ({
  entry: index,
  outcome: 'unmatched',
  ...entry,
  ...(amount !== undefined && { amount: formatEuros(amount) }),
});
