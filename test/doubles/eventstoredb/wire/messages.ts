/** The client's own generated messages, which are CommonJS: their names are taken from the default export. */
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import status from '@eventstore/db-client/generated/status_pb.js';

export const { Empty, StreamIdentifier, UUID, AllStreamPosition } = shared;
export const { WrongExpectedVersion, StreamDeleted, Timeout, MaximumAppendSizeExceeded } = shared;
export const { AppendResp, BatchAppendResp, DeleteResp, ReadResp, TombstoneResp } = streams;
export const { Status } = status;
