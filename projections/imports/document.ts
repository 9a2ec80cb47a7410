import { z } from 'zod';
import { FileKind, ImportCounts } from '../../domain/imports/events.js';
import { Id } from '../../domain/shared/ids.js';
import { InstantField } from '../../domain/shared/instant.js';
import { Sha256 } from '../../domain/shared/sha256.js';

/** A run of an import. Id: that of the run, the `correlationId` of what it brought. */
export const ImportDocument = z.strictObject({
  import: Id,
  kind: FileKind,
  sha256: Sha256,
  bytes: z.int(),
  packed: z.boolean(),
  startedAt: InstantField,
  /** as far as was told: whether one that runs was cut off is asked for with the time */
  status: z.enum(['running', 'ended', 'failed']),
  lastSignAt: InstantField,
  percent: z.int().optional(),
  endedAt: InstantField.optional(),
  code: z.string().optional(),
  counts: ImportCounts.optional(),
  hasReport: z.boolean(),
});
export type ImportDocument = z.output<typeof ImportDocument>;
