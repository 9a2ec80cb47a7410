import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { eventId } from '../event-store/event-id.js';
import type { EventStore, Revision } from '../event-store/event-store.port.js';
import type { Idempotency } from './caller.js';
import type { CommandOutcome } from './command-outcome.js';

/** The answer that a key got when it was first used, read from the events it made. */
export const firstAnswer = async (
  store: EventStore,
  stream: string,
  ids: ReadonlyMap<string, Revision>,
  { key, bodyHash }: Idempotency,
): Promise<CommandOutcome> => {
  let count = 1;
  while (ids.has(eventId(stream, key, count))) count += 1;
  const first = ids.get(eventId(stream, key, 0))!;
  const events = await store.readStream(stream, first - 1, count);
  const last = events.at(-1)!;
  const metadata = JSON.parse(last.metadata) as EventMetadata;
  if (metadata.bodyHash !== bodyHash) return { outcome: 'key-reused' };
  return { outcome: 'executed', stream, revision: last.revision, position: last.position, repeated: true };
};
