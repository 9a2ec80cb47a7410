import type { Core } from '../../src/core/open-core.js';
import type { Jobs } from '../../src/jobs/jobs.port.js';
import type { AnyProcess } from '../../src/reactors/followed-process.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';

/** All processes but one: `billing` where accounts are told by hand, `correspondence` where nobody is written to. */
export const processesWithout = (
  name: 'billing' | 'correspondence',
  core: Core,
  jobs?: Pick<Jobs, 'enqueue'>,
): readonly AnyProcess[] => allProcesses(core, jobs).filter(({ process }) => process.name !== name);
