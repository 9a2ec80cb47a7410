import { openJobs } from '../jobs/open-jobs.js';
import type { Jobs } from '../jobs/jobs.port.js';
import type { LeaseStore } from '../leases/lease-store.port.js';
import { openLeaseStore } from '../leases/open-lease-store.js';
import { openOutbox, type OpenedOutbox } from '../outbox/open-outbox.js';
import type { Core } from './open-core.js';

/** What works beside requests: queues, leases of roles, what goes out. */
export interface Services extends OpenedOutbox {
  readonly jobs: Jobs;
  readonly leases: LeaseStore;
  close(): Promise<void>;
}

export const openServices = async ({ config, clock }: Pick<Core, 'config' | 'clock'>): Promise<Services> => {
  const leases = await openLeaseStore(config);
  const jobs = await openJobs(config);
  const { outbox, marks } = await openOutbox(config, clock);
  const close = async (): Promise<void> => {
    await jobs.close();
    await marks.close();
    await leases.close();
  };
  return { jobs, leases, outbox, marks, close };
};
