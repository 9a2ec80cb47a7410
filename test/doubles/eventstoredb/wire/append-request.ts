import type { AppendReq, BatchAppendReq } from '@eventstore/db-client/generated/streams_pb.js';
import type { Expected, Proposed } from '../record.js';
import { uuidOf } from './names.js';

type Message = AppendReq.ProposedMessage | BatchAppendReq.ProposedMessage;

export const proposedOf = (message: Message): Proposed => ({
  id: uuidOf(message.getId()),
  type: message.getMetadataMap().get('type') ?? '',
  contentType: message.getMetadataMap().get('content-type') ?? '',
  data: message.getData_asU8(),
  metadata: message.getCustomMetadata_asU8(),
});

interface NamedExpectations {
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
}

const named = (options: NamedExpectations): Expected => {
  if (options.hasNoStream()) return 'no_stream';
  return options.hasStreamExists() ? 'stream_exists' : 'any';
};

export const expectedOf = (options: AppendReq.Options): Expected =>
  options.hasRevision() ? BigInt(options.getRevision()) : named(options);

export const expectedOfBatch = (options: BatchAppendReq.Options): Expected =>
  options.hasStreamPosition() ? BigInt(options.getStreamPosition()) : named(options);
