import type { MasterKey } from './master-key.js';
import type { SecretsStore, WrappedKey } from './secrets-store.port.js';

const PAGE_OF_KEYS = 1_000;

/**
 * While the master key is being changed: wraps the keys of personal data anew, so that the previous master key can be
 * dropped once a start has succeeded. Before the look-up key, whose wrapping says that the change is over.
 */
export const rewrapKeys = async (secrets: SecretsStore, master: MasterKey): Promise<void> => {
  if (!master.changing) return;
  for (let after = ''; ;) {
    const page = await secrets.keysAfter(after, PAGE_OF_KEYS);
    if (page.length === 0) return;
    await secrets.replaceKeys(page.flatMap((key) => rewrapped(key, master)));
    after = page.at(-1)!.id;
  }
};

/** Nothing for a key that needs no change, or that neither master key opens: it is left as it was found. */
const rewrapped = (stored: WrappedKey, master: MasterKey): readonly WrappedKey[] => {
  try {
    const { key, stale } = master.unwrap(stored.wrapped!, stored.id);
    return stale ? [{ ...stored, wrapped: master.wrap(key, stored.id) }] : [];
  } catch {
    return [];
  }
};
