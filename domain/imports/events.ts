import { z } from 'zod';
import { eventType, type EventOf } from '../shared/event-type.js';
import { Sha256 } from '../shared/sha256.js';
import { StableCode } from '../shared/stable-code.js';

/** Kinds of files that are imported; a kind is of one format. */
export const FileKind = z.enum(['contracts', 'bank-statement']);
export type FileKind = z.output<typeof FileKind>;

const Count = z.int().min(0);

/** How many lines, or entries, a file has, and what became of them. */
export const ImportCounts = z.strictObject({
  read: Count,
  applied: Count,
  /** they had been applied before, or ask for nothing */
  unchanged: Count,
  /** what they speak of is not known here */
  unmatched: Count,
  refused: Count,
});
export type ImportCounts = z.output<typeof ImportCounts>;

/** A report of lines that were refused or unmatched was written. */
const hasReport = z.boolean();

/**
 * A run of an import, stream `import-<id of the run>`; events that it makes elsewhere have that id as `correlationId`.
 * A file belongs to nobody and may be called after somebody: its name is not kept.
 */
export const importEvents = {
  ImportStarted: eventType(
    1,
    z.strictObject({
      kind: FileKind,
      /** of the file as it lies there: what `sha256sum` says */
      sha256: Sha256,
      bytes: Count,
      /** with gzip */
      packed: z.boolean(),
    }),
    {},
  ),
  /** A sign of life, now and then: how much of the file was read. */
  ImportAdvanced: eventType(1, z.strictObject({ percent: z.int().min(0).max(100) }), {}),
  /** The file was read to its end, and each line came to something. */
  ImportEnded: eventType(1, z.strictObject({ counts: ImportCounts, hasReport }), {}),
  /** The file was refused as a whole, or the run was broken off: what it applied until then stays. */
  ImportFailed: eventType(
    1,
    z.strictObject({
      /** why it failed */
      code: StableCode,
      /** absent where the run was broken off */
      counts: ImportCounts.optional(),
      hasReport,
    }),
    {},
  ),
};

export type ImportEvent = EventOf<typeof importEvents>;
