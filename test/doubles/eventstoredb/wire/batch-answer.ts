import type { Message } from 'google-protobuf';
import { status as code } from '@grpc/grpc-js';
import type { WrongExpectedVersion as WireWrong } from '@eventstore/db-client/generated/shared_pb.js';
import type { Status as WireStatus } from '@eventstore/db-client/generated/status_pb.js';
import type { BatchAppendReq, BatchAppendResp as WireAnswer } from '@eventstore/db-client/generated/streams_pb.js';
import { MAX_APPEND_SIZE } from '../double-log.js';
import type { AppendAnswer } from '../record.js';
import * as messages from './messages.js';
import { toStream } from './names.js';
import { Any, GoogleEmpty } from './protobuf.js';

type Success = Extract<AppendAnswer, { kind: 'success' }>;
type Wrong = Extract<AppendAnswer, { kind: 'wrong-expected-version' }>;
type Correlation = ReturnType<BatchAppendReq['getCorrelationId']>;

/** The answer to one append of the shared stream; every refusal is a status with its details. */
export const toBatchAnswer = (correlation: Correlation, stream: string, answer: AppendAnswer): WireAnswer => {
  const response = new messages.BatchAppendResp().setCorrelationId(correlation).setStreamIdentifier(toStream(stream));
  return answer.kind === 'success'
    ? response.setSuccess(toSuccess(answer))
    : response.setError(toStatus(answer, stream));
};

const toSuccess = ({ revision, position }: Success): WireAnswer.Success => {
  const success = new messages.BatchAppendResp.Success();
  if (revision === 'no_stream') success.setNoStream(new GoogleEmpty());
  else success.setCurrentRevision(`${revision}`);
  if (position === undefined) return success.setNoPosition(new GoogleEmpty());
  return success.setPosition(
    new messages.AllStreamPosition().setCommitPosition(`${position}`).setPreparePosition(`${position}`),
  );
};

const toStatus = (answer: Exclude<AppendAnswer, Success>, stream: string): WireStatus => {
  switch (answer.kind) {
    case 'wrong-expected-version':
      return statusOf(code.FAILED_PRECONDITION, 'WrongExpectedVersion', toWrong(answer));
    case 'stream-deleted':
      return statusOf(
        code.FAILED_PRECONDITION,
        'StreamDeleted',
        new messages.StreamDeleted().setStreamIdentifier(toStream(stream)),
      );
    case 'too-large':
      return statusOf(
        code.INVALID_ARGUMENT,
        'MaximumAppendSizeExceeded',
        new messages.MaximumAppendSizeExceeded().setMaxappendsize(MAX_APPEND_SIZE),
      );
    case 'timeout':
      return statusOf(code.DEADLINE_EXCEEDED, 'Timeout', new messages.Timeout());
  }
};

const toWrong = ({ current, expected }: Wrong): WireWrong => {
  const wrong = new messages.WrongExpectedVersion();
  if (current === 'no_stream') wrong.setCurrentNoStream(new GoogleEmpty());
  else wrong.setCurrentStreamRevision(`${current}`);
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new GoogleEmpty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new GoogleEmpty());
  if (expected === 'any') return wrong.setExpectedAny(new GoogleEmpty());
  return wrong.setExpectedStreamPosition(`${expected}`);
};

const statusOf = (status: code, name: string, details: Message): WireStatus => {
  const packed = new Any();
  packed.pack(details.serializeBinary(), `event_store.client.${name}`);
  return new messages.Status().setCode(status as number).setDetails(packed);
};
