import type { Core } from '../core/open-core.js';
import type { AnyProcess } from './followed-process.js';
import { ProcessJournal } from './process-journal.js';

/**
 * Notes where each process that is new was born, before anything can be asked of this one: what happens from now on is
 * theirs to act upon, whoever runs them and whenever. A log that is away takes no command either, and they are born when
 * they begin to follow it.
 */
export const bearProcesses = async (
  core: Pick<Core, 'commands' | 'events'>,
  processes: readonly AnyProcess[],
): Promise<void> => {
  const births = processes.map(({ process }) => new ProcessJournal(core, process.name).birth());
  await Promise.all(births).catch(() => undefined);
};
