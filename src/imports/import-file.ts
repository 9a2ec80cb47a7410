import type { ImportCounts } from '../../domain/imports/events.js';
import type { ImportKind, ImportLine, LineOutcome } from './import-kind.js';
import type { ImportSource } from './import-source.js';
import { linesOf } from './lines-of.js';
import type { RefusedLines } from './refused-lines.js';

/** Lines applied side by side: their appends share the store's commits. */
const LOT = 512;

type Parts = readonly [kind: ImportKind, source: ImportSource, report: RefusedLines];

/** Applies a file line by line, in lots and in bounded memory; goes on after a line that is refused and reports it. */
export const importFile = async (
  ...[kind, source, report, progress]: [...Parts, progress: (bytesRead: number) => void]
): Promise<ImportCounts> => {
  const counts = { read: 0, applied: 0, unchanged: 0, unmatched: 0, refused: 0 };
  for await (const lot of lotsOf(linesOf(source.bytes()))) {
    const outcomes = await kind.apply(lot);
    for (const { outcome } of outcomes) counts[outcome] += 1;
    counts.read += lot.length;
    await report.write(lot.flatMap((line, index) => toReport(line, outcomes[index]!)));
    progress(source.read);
  }
  return counts;
};

async function* lotsOf(lines: AsyncIterable<ImportLine>): AsyncGenerator<readonly ImportLine[]> {
  let lot: ImportLine[] = [];
  for await (const line of lines) {
    lot.push(line);
    if (lot.length < LOT) continue;
    yield lot;
    lot = [];
  }
  if (lot.length > 0) yield lot;
}

const toReport = ({ number }: ImportLine, outcome: LineOutcome): readonly object[] =>
  'code' in outcome ? [{ line: number, ...outcome }] : [];
