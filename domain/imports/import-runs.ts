import type { Decider } from '../shared/decider.js';
import type { ImportCommand } from './commands.js';
import { decide } from './decide.js';
import type { ImportEvent } from './events.js';
import { evolve } from './evolve.js';
import type { ImportRun } from './state.js';

/** The aggregate of one run of an import, stream `import-<id>`. */
export const importRuns: Decider<ImportRun, ImportCommand, ImportEvent> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};
