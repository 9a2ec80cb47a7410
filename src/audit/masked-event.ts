import { isSealed } from '../../domain/shared/personal.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import type { StoredEvent } from '../event-store/event-store.port.js';
import { KeyMissing, type KeyRing } from '../secrets/key-ring.js';
import { ERASED } from '../secrets/open-personal.js';

const MASKED = 'masqué';

/** How personal blocks are shown: masked, or opened for an auditor with a case. */
export type Unveil = (block: Parameters<KeyRing['open']>[0]) => Promise<unknown>;
export const masked: Unveil = async () => MASKED;
export const opened =
  (keys: KeyRing): Unveil =>
  async (block) =>
    (await keys.open(block)) ?? ERASED;

/**
 * An event as an auditor reads it: decoded, of the current version, with where and when it was stored. One that cannot
 * be read has no data and says why: `unreadable`.
 */
export const auditedEvent = async (
  event: StoredEvent,
  decoder: EventDecoder,
  unveil: Unveil,
): Promise<Record<string, unknown>> => {
  const { stream, revision, position, id, type, version, recordedAt, hash } = event;
  const stored = { stream, revision, position: String(position), id, type, version, recordedAt };
  try {
    const data = await shown(decoder.decode(event).data as object, unveil);
    return { ...stored, data, metadata: JSON.parse(event.metadata) as EventMetadata, hash };
  } catch (error) {
    return { ...stored, unreadable: reasonOf(error), hash };
  }
};

const shown = async (data: object, unveil: Unveil): Promise<Record<string, unknown>> => {
  const fields = Object.entries(data).map(async ([name, value]) => [name, await shownValue(value, unveil)] as const);
  return Object.fromEntries(await Promise.all(fields));
};

/** Items of several members hold blocks of their own. */
const shownValue = async (value: unknown, unveil: Unveil): Promise<unknown> => {
  if (isSealed(value)) return unveil(value);
  if (Array.isArray(value)) return Promise.all(value.map((one) => shownValue(one, unveil)));
  return typeof value === 'object' && value !== null ? shown(value, unveil) : value;
};

/** Words of ours alone: those of a parser or a cipher may hold what they stumbled on. */
const reasonOf = (error: unknown): string => {
  if (error instanceof UnreadableEvent) return error.why;
  if (error instanceof KeyMissing) return error.message;
  return `its content was altered or is not JSON (${(error as Error).name}): see verify`;
};
