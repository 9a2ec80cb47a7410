import type { Core } from '../../src/core/open-core.js';
import type { Deliveries } from '../../src/correspondence/deliveries.js';
import type { AnyProcess } from '../../src/reactors/followed-process.js';
import { allProcesses } from '../../src/reactors/processes/all-processes.js';

const LEFT_OUT = { billing: ['billing'], correspondence: ['correspondence', 'change-letters'] };

/** All processes but one kind: `billing` where accounts are told by hand, `correspondence` where nobody is written to. */
export const processesWithout = (
  name: 'billing' | 'correspondence',
  core: Core,
  deliveries?: Pick<Deliveries, 'wake'>,
): readonly AnyProcess[] =>
  allProcesses(core, deliveries).filter(({ process }) => !LEFT_OUT[name].includes(process.name));
