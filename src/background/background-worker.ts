import { parentPort, workerData } from 'node:worker_threads';
import { systemClock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { openCore } from '../core/open-core.js';
import type { ProcessRoles } from '../core/roles.js';
import { openServices } from '../core/services.js';
import { Deliveries } from '../correspondence/deliveries.js';
import { LetterWriter } from '../correspondence/letter-writer.js';
import { UnsentMessages } from '../correspondence/unsent-messages.js';
import type { Position } from '../event-store/event-store.port.js';
import { newHolder } from '../leases/new-holder.js';
import { allProcesses } from '../reactors/processes/all-processes.js';
import { Reactors } from '../reactors/reactors.js';
import { ShortTurns } from '../reactors/short-turns.js';
import { openReadStore } from '../read-store/open-read-store.js';
import { CommitsBetweenThreads } from '../threads/commits-between-threads.js';
import { STOP } from '../threads/kept-thread.js';
import { NICE, yieldToOthers } from '../threads/yield-to-others.js';

/** Processes and the sending of letters in a thread of their own, so that HTTP stays quick beside them (ADR 0018). */
export interface BackgroundData {
  readonly config: Config;
  readonly roles: ProcessRoles;
}
export type BackgroundReport =
  { readonly committed: Position } | { readonly failing: Readonly<Record<string, string>> };

const port = parentPort!;
const report = (told: BackgroundReport): void => port.postMessage(told);
const { config, roles } = workerData as BackgroundData;
yieldToOthers(NICE.background);
const core = await openCore(config, systemClock, { rotates: false }); // the main thread does (ADR 0014)
const store = await openReadStore(config);
const { jobs, leases, outbox, ...services } = await openServices(core);
const deliveries = new Deliveries(jobs, new LetterWriter(core, outbox), new UnsentMessages(store));
if (roles.has('jobs')) deliveries.start();
const parts = {
  core,
  store,
  processes: allProcesses(core, deliveries),
  leases: { store: leases, holder: newHolder(), clock: core.clock },
  turns: new ShortTurns(),
  failing: (failing: Readonly<Record<string, string>>) => report({ failing }),
};
report({ failing: {} }); // what an earlier thread died of is over
const reactors = roles.has('reactors') ? new Reactors(parts) : undefined;
const commits = new CommitsBetweenThreads(core.events, (committed) => report({ committed }));

const stop = async (): Promise<void> => {
  await reactors?.stop();
  await deliveries.stop();
  commits.stop();
  await services.close();
  await store.close();
  await core.close();
  port.close();
};
port.on('message', (told: Position | typeof STOP) => (told === STOP ? void stop() : commits.told(told)));
