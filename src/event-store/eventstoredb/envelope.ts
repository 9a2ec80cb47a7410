import type { Instant } from '../../../domain/shared/calendar.js';
import type { EventToAppend } from '../event-store.port.js';
import { ForeignEvent } from '../foreign-event.js';

type Json = Record<string, unknown>;
/** What of an event the server has no place for, beside the metadata in its own JSON. */
type Envelope = Pick<EventToAppend, 'id' | 'recordedAt' | 'version' | 'hash'>;

const NAMES = ['id', 'recordedAt', 'version', 'hash'] as const;

/** Text that reading and writing again would change could not be given back: a defect of the caller. */
const parsed = (text: string, what: string): unknown => {
  const value: unknown = JSON.parse(text);
  if (JSON.stringify(value) !== text) throw new RangeError(`${what} is not JSON as JSON.stringify writes it`);
  return value;
};

/** Data and metadata as the server gets them: the text itself, and the envelope behind the metadata. */
export const toServerText = (event: EventToAppend): { readonly data: string; readonly metadata: string } => {
  parsed(event.data, 'data');
  const metadata = parsed(event.metadata, 'metadata') as Json | null;
  if (typeof metadata !== 'object' || metadata === null || Array.isArray(metadata))
    throw new RangeError('metadata is not a JSON object');
  if (NAMES.some((name) => Object.hasOwn(metadata, name)))
    throw new RangeError(`metadata holds one of ${NAMES.join(', ')}`);
  const { id, recordedAt, version, hash } = event;
  const envelope: Envelope = { id, recordedAt, version, hash };
  return { data: event.data, metadata: JSON.stringify({ ...metadata, ...envelope }) };
};

/** The envelope alone; `where` is `stream@revision`. */
export const envelopeOf = (metadata: unknown, where: string): Envelope => {
  const { id, recordedAt, version, hash } = (metadata ?? {}) as Json;
  if (
    typeof id !== 'string' ||
    typeof recordedAt !== 'string' ||
    typeof version !== 'number' ||
    typeof hash !== 'string'
  )
    throw new ForeignEvent(where);
  return { id, recordedAt: recordedAt as Instant, version, hash };
};

/** Data, metadata and envelope, from what the client parsed. */
export const fromServerJson = (
  data: unknown,
  metadata: unknown,
  where: string,
): Envelope & Pick<EventToAppend, 'data' | 'metadata'> => {
  const envelope = envelopeOf(metadata, where);
  const { id: _id, recordedAt: _recordedAt, version: _version, hash: _hash, ...rest } = metadata as Json;
  return { ...envelope, data: JSON.stringify(data), metadata: JSON.stringify(rest) };
};
