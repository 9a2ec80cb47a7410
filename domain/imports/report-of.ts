import type { Id } from '../shared/ids.js';
import type { FileKind } from './events.js';

/** Where the report of a run's refused and unmatched lines lies, in the folder of the data. */
export const reportOf = (kind: FileKind, run: Id): string => `imports/${kind}-${run}.ndjson`;
