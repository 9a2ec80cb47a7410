/** The client's generated messages, which are CommonJS: their names are taken from the default export. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';

export const { Empty, MaximumAppendSizeExceeded, StreamIdentifier, UUID, WrongExpectedVersion } = shared;
export const { BatchAppendReq } = streams;
