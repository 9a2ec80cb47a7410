import { isSealed } from '../../domain/shared/personal.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { StoredEvent } from '../event-store/event-store.port.js';
import type { KeyRing } from '../secrets/key-ring.js';
import { ERASED } from '../secrets/open-personal.js';

const MASKED = 'masqué';

/** How personal blocks are shown: masked, or opened for an auditor with a case. */
export type Unveil = (block: Parameters<KeyRing['open']>[0]) => Promise<unknown>;
export const masked: Unveil = async () => MASKED;
export const opened =
  (keys: KeyRing): Unveil =>
  async (block) =>
    (await keys.open(block)) ?? ERASED;

/** An event as an auditor reads it: decoded, of the current version, with where and when it was stored. */
export const auditedEvent = async (
  event: StoredEvent,
  decoder: EventDecoder,
  unveil: Unveil,
): Promise<Record<string, unknown>> => {
  const { stream, revision, position, id, type, version, recordedAt, hash } = event;
  const data = Object.entries(decoder.decode(event).data as Record<string, unknown>);
  const shown = await Promise.all(
    data.map(async ([name, value]) => [name, isSealed(value) ? await unveil(value) : value] as const),
  );
  const metadata = JSON.parse(event.metadata) as EventMetadata;
  return {
    stream,
    revision,
    position: String(position),
    id,
    type,
    version,
    recordedAt,
    data: Object.fromEntries(shown),
    metadata,
    hash,
  };
};
