import type { RecordedEvent } from '@eventstore/db-client';
import { EventStoreError } from '../event-store.error.js';
import type { FoldedEvent, Position, StoredEvent } from '../event-store.port.js';
import { envelopeOf, fromServerJson } from './envelope.js';

/** The server's own events begin with `$`: metadata of streams, statistics, links. */
export const isSystemType = (type: string): boolean => type.startsWith('$');

export const positionOf = ({ position, streamId, revision }: RecordedEvent): Position => {
  if (position) return position.commit;
  throw new EventStoreError('event-store.unavailable', `the server gave ${streamId}@${revision} without a position`);
};

export const fromServer = (event: RecordedEvent): StoredEvent => {
  const { streamId, revision, type, data, metadata } = event;
  return {
    ...fromServerJson(data, metadata, `${streamId}@${revision}`),
    type,
    stream: streamId,
    revision: Number(revision),
    position: positionOf(event),
  };
};

/** What a fold needs: metadata is not written again as text. */
export const foldedFromServer = ({ streamId, revision, type, data, metadata }: RecordedEvent): FoldedEvent => ({
  ...envelopeOf(metadata, `${streamId}@${revision}`),
  type,
  revision: Number(revision),
  data: JSON.stringify(data),
});
