import type { ImportCounts } from '../../domain/imports/events.js';
import type { RefusedLines } from './refused-lines.js';

/** What an import under way is given. */
export interface Importing {
  /** id of the run: the `correlationId` of the events that it makes */
  readonly run: string;
  readonly report: RefusedLines;
  /** told how many bytes of the file were read; a file may be read more than once */
  readonly progress: (read: number) => void;
}

/** What an import came to. */
export interface Imported {
  readonly counts: ImportCounts;
  /** why the file was refused as a whole: stable */
  readonly code?: string;
}
