/** Where the jobs lie, and the first part of all their keys. */
export interface RedisAddress {
  /** `redis://…` or `rediss://…` */
  readonly url: string;
  readonly prefix?: string;
}

export const PREFIX = 'societaire';

/** A connection that is lost is sought again for ever, a second later at most. */
export const RECONNECT = {
  retryStrategy: (times: number): number => Math.min(1_000, 50 * times),
  connectTimeout: 5_000,
  maxRetriesPerRequest: null,
};
