import { filesOf, type Config } from '../config/config.js';
import { EmbeddedJobs } from './embedded/embedded-jobs.js';
import type { Jobs } from './jobs.port.js';

/** Opens the queues: on the Redis of the configuration, or in the data folder. The client is loaded only where it is used. */
export const openJobs = async ({ dataDir, redisUrl }: Pick<Config, 'dataDir' | 'redisUrl'>): Promise<Jobs> => {
  if (redisUrl === undefined) return new EmbeddedJobs(filesOf(dataDir).jobs);
  const { BullmqJobs } = await import('./bullmq/bullmq-jobs.js');
  return new BullmqJobs({ url: redisUrl });
};
