import type { ReadResp as WireAnswer } from '@eventstore/db-client/generated/streams_pb.js';
import type { Recorded } from '../record.js';
import { ReadResp } from './messages.js';
import { toStream, toUuid } from './names.js';

export const toEvent = (record: Recorded): WireAnswer => {
  const event = new ReadResp.ReadEvent.RecordedEvent()
    .setId(toUuid(record.id))
    .setStreamIdentifier(toStream(record.stream))
    .setStreamRevision(`${record.revision}`)
    .setCommitPosition(`${record.position}`)
    .setPreparePosition(`${record.position}`)
    .setCustomMetadata(record.metadata)
    .setData(record.data);
  event
    .getMetadataMap()
    .set('type', record.type)
    .set('content-type', record.contentType)
    .set('created', `${record.created}`);
  return new ReadResp().setEvent(new ReadResp.ReadEvent().setEvent(event).setCommitPosition(`${record.position}`));
};

export const toCheckpoint = (position: bigint): WireAnswer =>
  new ReadResp().setCheckpoint(
    new ReadResp.Checkpoint().setCommitPosition(`${position}`).setPreparePosition(`${position}`),
  );

export const toConfirmation = (id: string): WireAnswer =>
  new ReadResp().setConfirmation(new ReadResp.SubscriptionConfirmation().setSubscriptionId(id));

export const toCaughtUp = (): WireAnswer => new ReadResp().setCaughtUp(new ReadResp.CaughtUp());

export const toStreamNotFound = (stream: string): WireAnswer =>
  new ReadResp().setStreamNotFound(new ReadResp.StreamNotFound().setStreamIdentifier(toStream(stream)));
