import type { MasterKey } from './master-key.js';
import type { SecretsStore, WrappedKey } from './secrets-store.port.js';

/** Few, for they are opened and wrapped in one go on the thread that serves requests: about a millisecond. */
const BATCH = 100;

export interface RewrappedBatch {
  readonly looked: number;
  readonly rewrapped: number;
  /** that no master key opens: left as they were found */
  readonly unopened: number;
}

/**
 * Wraps with the current master key what the previous one wraps, batch by batch, each durable before the next: cut off,
 * it is simply begun again, for a key that came over is known by what opens it.
 */
export async function* rewrapKeys(secrets: SecretsStore, master: MasterKey): AsyncGenerator<RewrappedBatch> {
  for (let after = ''; ;) {
    const batch = await secrets.keysAfter(after, BATCH);
    if (batch.length === 0) return;
    const results = batch.map((key) => rewrapped(key, master));
    const fresh = results.filter((result) => typeof result === 'object');
    if (fresh.length > 0) await secrets.replaceKeys(fresh);
    const unopened = results.filter((result) => result === 'unopened').length;
    yield { looked: batch.length, rewrapped: fresh.length, unopened };
    after = batch.at(-1)!.id;
  }
}

const rewrapped = (stored: WrappedKey, master: MasterKey): WrappedKey | 'current' | 'unopened' => {
  try {
    const { key, stale } = master.unwrap(stored.wrapped!, stored.id);
    return stale ? { ...stored, wrapped: master.wrap(key, stored.id) } : 'current';
  } catch {
    return 'unopened';
  }
};
