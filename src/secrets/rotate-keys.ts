import type { MasterKey } from './master-key.js';
import type { SecretsStore, WrappedKey } from './secrets-store.port.js';

const PAGE = 200;
const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export interface Rotation {
  readonly secrets: SecretsStore;
  readonly master: MasterKey;
}

/**
 * Wraps by the current master key whatever the previous one still wraps, page by page while everything else goes on;
 * ended and begun again it goes on where something is left. Answers how many keys it wrapped anew: once a pass answers 0,
 * MASTER_KEY_PREVIOUS can be taken away.
 */
export const rotateKeys = async ({ secrets, master }: Rotation, signal: AbortSignal): Promise<number> => {
  let rewrapped = 0;
  for (let after = ''; !signal.aborted; await pause()) {
    const page = await secrets.keysAfter(after, PAGE);
    for (const key of page) if (await rewrap(secrets, master, key)) rewrapped += 1;
    if (page.length < PAGE) break;
    after = page.at(-1)!.id;
  }
  return rewrapped;
};

const rewrap = async (secrets: SecretsStore, master: MasterKey, { id, wrapped }: WrappedKey): Promise<boolean> => {
  const { key, stale } = master.unwrap(wrapped!, id);
  return stale && secrets.rewrapKey(id, wrapped!, master.wrap(key, id));
};
