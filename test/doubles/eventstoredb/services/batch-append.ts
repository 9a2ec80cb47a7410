import type { handleBidiStreamingCall, ServerDuplexStream } from '@grpc/grpc-js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { appendWithFaults, type DoubleState } from '../double-state.js';
import type { Append, Proposed } from '../record.js';
import { expectedOfBatch, proposedOf } from '../wire/append-request.js';
import { toBatchAnswer } from '../wire/batch-answer.js';
import { streamOf, uuidOf } from '../wire/names.js';

type Call = ServerDuplexStream<BatchAppendReq, BatchAppendResp>;
interface Arriving {
  readonly options: BatchAppendReq.Options;
  readonly events: Proposed[];
}

/** The shared stream: appends of many callers in one call, each known by its correlation id. */
export const batchAppendService =
  (state: DoubleState): handleBidiStreamingCall<BatchAppendReq, BatchAppendResp> =>
  (call) => {
    const arriving = new Map<string, Arriving>();
    call.on('data', (request: BatchAppendReq) => {
      const id = uuidOf(request.getCorrelationId());
      const append = arriving.get(id) ?? { options: request.getOptions()!, events: [] };
      append.events.push(...request.getProposedMessagesList().map(proposedOf));
      arriving.set(id, append);
      if (!request.getIsFinal()) return;
      arriving.delete(id);
      void answer(state, call, request, append);
    });
    call.on('error', () => undefined);
    call.on('end', () => call.end());
  };

const answer = async (state: DoubleState, call: Call, request: BatchAppendReq, arrived: Arriving): Promise<void> => {
  const { options, events } = arrived;
  const append: Append = {
    stream: streamOf(options.getStreamIdentifier()),
    expected: expectedOfBatch(options),
    events,
  };
  const result = await appendWithFaults(state, append, call.getPeer());
  if (result === undefined || call.cancelled) return;
  const late = Date.now() > (options.getDeadline()?.toDate().getTime() ?? Infinity);
  call.write(toBatchAnswer(request.getCorrelationId(), append.stream, late ? { kind: 'timeout' } : result));
};
