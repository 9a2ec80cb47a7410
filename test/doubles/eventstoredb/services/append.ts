import type { handleClientStreamingCall } from '@grpc/grpc-js';
import type { AppendReq, AppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { appendWithFaults, type DoubleState } from '../double-state.js';
import type { Append, Proposed } from '../record.js';
import { toAppendAnswer } from '../wire/append-answer.js';
import { expectedOf, proposedOf } from '../wire/append-request.js';
import { maxAppendSizeExceeded, streamDeleted } from '../wire/grpc-errors.js';
import { streamOf } from '../wire/names.js';

/** The plain append: one call of its own, the options first and then the events. */
export const appendService =
  (state: DoubleState): handleClientStreamingCall<AppendReq, AppendResp> =>
  (call, answer) => {
    let options: AppendReq.Options | undefined;
    const events: Proposed[] = [];
    call.on('data', (request: AppendReq) => {
      options ??= request.getOptions();
      const message = request.getProposedMessage();
      if (message) events.push(proposedOf(message));
    });
    call.on('error', () => undefined);
    call.on('end', () => {
      const append: Append = {
        stream: streamOf(options?.getStreamIdentifier()),
        expected: options ? expectedOf(options) : 'any',
        events,
      };
      void appendWithFaults(state, append, call.getPeer()).then((result) => {
        if (result?.kind === 'too-large') answer(maxAppendSizeExceeded());
        else if (result?.kind === 'stream-deleted') answer(streamDeleted(append.stream));
        else if (result && result.kind !== 'timeout') answer(null, toAppendAnswer(result));
      });
    });
  };
