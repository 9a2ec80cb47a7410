import type { Core } from '../../src/core/open-core.js';
import type { Jobs } from '../../src/jobs/jobs.port.js';
import type { AnyProcess } from '../../src/reactors/followed-process.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';

/** All processes but the one that plans instalments: the accounts of these tests are told by hand. */
export const unbilled = (core: Core, jobs?: Pick<Jobs, 'enqueue'>): readonly AnyProcess[] =>
  allProcesses(core, jobs).filter(({ process }) => process.name !== 'billing');
