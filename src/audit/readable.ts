import { isSealed } from '../../domain/shared/personal.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
import type { StoredEvent } from '../event-store/event-store.port.js';
import type { SecretsStore } from '../secrets/secrets-store.port.js';

/** Why an event whose chain is whole cannot be read all the same; `undefined` for one that can. */
export type Readable = (event: StoredEvent) => Promise<string | undefined>;

/** Its type and version are known, its data of their shape, and every key of its sealed blocks there or erased. */
export const readableBy = (decoder: EventDecoder, secrets: Pick<SecretsStore, 'key'>): Readable => {
  const seen = new Set<string>();
  const missing = async (data: object): Promise<string | undefined> => {
    for (const block of Object.values(data)) {
      if (!isSealed(block) || seen.has(block.key)) continue;
      if ((await secrets.key(block.key)) === undefined)
        return `key ${block.key} of its ${block.sealed} block is missing and has no mark of erasure`;
      seen.add(block.key);
    }
    return undefined;
  };
  return async (event) => {
    try {
      return await missing(decoder.checked(event).data as object);
    } catch (error) {
      if (error instanceof UnreadableEvent) return error.why;
      throw error;
    }
  };
};
