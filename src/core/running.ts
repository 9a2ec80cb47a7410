import { views } from '../../projections/views.js';
import { openReadStore } from '../read-store/open-read-store.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import { DEFINITIONS } from '../views/definitions.js';
import { DocumentHistory } from '../views/reading/document-history.js';
import { DocumentReader } from '../views/reading/document-reader.js';
import { ViewEngineHost } from '../views/host/view-engine-host.js';
import { Deliveries } from '../correspondence/deliveries.js';
import { LetterWriter } from '../correspondence/letter-writer.js';
import { UnsentMessages } from '../correspondence/unsent-messages.js';
import { BackgroundHost } from '../background/background-host.js';
import { bearProcesses } from '../reactors/bear-processes.js';
import { allProcesses } from '../reactors/processes/all-processes.js';
import { beginPool } from '../threads/begin-pool.js';
import { Rebuilds } from '../views/operating/rebuilds.js';
import { ViewProgress } from '../views/host/view-progress.js';
import { OperatorJobs } from '../operations/operator-jobs.js';
import type { Core } from './open-core.js';
import { ALL_ROLES, type ProcessRoles } from './roles.js';
import { openServices, type Services } from './services.js';
import { Readiness } from './readiness.js';

/** The core with its views at work. */
export interface Running {
  readonly core: Core;
  readonly readModels: ReadStore;
  readonly progress: ViewProgress;
  readonly documents: DocumentReader;
  readonly history: DocumentHistory;
  readonly readiness: Readiness;
  readonly rebuilds: Rebuilds;
  readonly services: Services;
  readonly operations: OperatorJobs;
  readonly unsent: UnsentMessages;
  readonly deliveries: Deliveries;
  /** processes and letters; absent where other processes run both */
  readonly background: BackgroundHost | undefined;
  stop(): Promise<void>;
}

export const run = async (core: Core, roles: ProcessRoles = ALL_ROLES): Promise<Running> => {
  const { dataDir, eventStoreUrl, mongoUrl } = core.config;
  await beginPool();
  const readModels = await openReadStore(core.config);
  const progress = new ViewProgress(views);
  const documents = new DocumentReader(readModels, progress, views);
  const location = { dataDir, eventStoreUrl, mongoUrl };
  await bearProcesses(core, allProcesses(core));
  const host = new ViewEngineHost(
    core.events,
    { location, definitions: DEFINITIONS, follows: roles.has('views') },
    progress,
  );
  const rebuilds = new Rebuilds(core, readModels);
  const services = await openServices(core);
  const operations = new OperatorJobs(core, services.jobs, rebuilds, views);
  const unsent = new UnsentMessages(readModels);
  const deliveries = new Deliveries(services.jobs, new LetterWriter(core, services.outbox), unsent);
  if (roles.has('jobs')) operations.start();
  const background =
    roles.has('reactors') || roles.has('jobs') ? new BackgroundHost(core.events, core.config, roles) : undefined;
  const stop = async (): Promise<void> => {
    await background?.stop();
    await operations.stop();
    await rebuilds.stop();
    await services.close();
    await host.stop();
    await readModels.close();
    await core.close();
  };
  const history = new DocumentHistory(core.events, readModels, core.decoder);
  const readiness = new Readiness(core.events, progress, documents, core.rotation);
  const reading = { progress, documents, history, readiness };
  return { core, readModels, ...reading, rebuilds, services, operations, unsent, deliveries, background, stop };
};
