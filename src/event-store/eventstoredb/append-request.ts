import type { BatchAppendReq as Request } from '@eventstore/db-client/generated/streams_pb.js';
import type { EventToAppend, Expected } from '../event-store.port.js';
import { toServerText } from './envelope.js';
import { BatchAppendReq, Empty, StreamIdentifier, UUID } from './messages.js';
import { serverId } from './server-id.js';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
}

type NoStream = Parameters<Request.Options['setNoStream']>[0];

/** One append on the shared stream, whole in one message; refuses what the server could not give back. */
export const toRequest = ({ stream, expected, events }: AppendRequest, correlation: string): Request =>
  new BatchAppendReq()
    .setCorrelationId(new UUID().setString(correlation))
    .setOptions(toOptions(stream, expected))
    .setProposedMessagesList(events.map(toMessage))
    .setIsFinal(true);

const toOptions = (stream: string, expected: Expected): Request.Options => {
  const options = new BatchAppendReq.Options();
  options.setStreamIdentifier(new StreamIdentifier().setStreamName(Buffer.from(stream, 'utf8')));
  return expected === 'none'
    ? options.setNoStream(new Empty() as unknown as NoStream)
    : options.setStreamPosition(`${expected}`);
};

const toMessage = (event: EventToAppend): Request.ProposedMessage => {
  const { data, metadata } = toServerText(event);
  const message = new BatchAppendReq.ProposedMessage()
    .setId(new UUID().setString(serverId(event.hash)))
    .setData(Buffer.from(data, 'utf8'))
    .setCustomMetadata(Buffer.from(metadata, 'utf8'));
  message.getMetadataMap().set('type', event.type).set('content-type', 'application/json');
  return message;
};
