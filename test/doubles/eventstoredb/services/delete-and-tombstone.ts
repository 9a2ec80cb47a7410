import type { handleUnaryCall } from '@grpc/grpc-js';
import type { DeleteReq, DeleteResp, TombstoneReq, TombstoneResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleState } from '../double-state.js';
import { streamDeleted, wrongExpectedVersionOnDelete } from '../wire/grpc-errors.js';
import * as messages from '../wire/messages.js';
import { streamOf } from '../wire/names.js';

type Options = DeleteReq.Options | TombstoneReq.Options;

/** Why the stream cannot be ended, `undefined` when it can. */
const refusal = ({ log }: DoubleState, stream: string, options: Options | undefined) => {
  const records = log.stream(stream);
  if (records === 'tombstoned') return streamDeleted(stream);
  const actual = records.at(-1)?.revision ?? -1n;
  const expected = options?.hasRevision() ? BigInt(options.getRevision()) : actual;
  return expected === actual ? undefined : wrongExpectedVersionOnDelete(stream, expected, actual);
};

export const deleteService =
  (state: DoubleState): handleUnaryCall<DeleteReq, DeleteResp> =>
  ({ request }, answer) => {
    const stream = streamOf(request.getOptions()?.getStreamIdentifier());
    const refused = refusal(state, stream, request.getOptions());
    if (refused) return answer(refused);
    const position = `${state.log.delete(stream)}`;
    answer(
      null,
      new messages.DeleteResp().setPosition(
        new messages.DeleteResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
    );
  };

export const tombstoneService =
  (state: DoubleState): handleUnaryCall<TombstoneReq, TombstoneResp> =>
  ({ request }, answer) => {
    const stream = streamOf(request.getOptions()?.getStreamIdentifier());
    const refused = refusal(state, stream, request.getOptions());
    if (refused) return answer(refused);
    const position = `${state.log.tombstone(stream)}`;
    answer(
      null,
      new messages.TombstoneResp().setPosition(
        new messages.TombstoneResp.Position().setCommitPosition(position).setPreparePosition(position),
      ),
    );
  };
