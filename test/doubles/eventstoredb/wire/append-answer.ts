import type { AppendResp as WireAnswer } from '@eventstore/db-client/generated/streams_pb.js';
import type { AppendAnswer } from '../record.js';
import { AppendResp, Empty } from './messages.js';

type Success = Extract<AppendAnswer, { kind: 'success' }>;
type Wrong = Extract<AppendAnswer, { kind: 'wrong-expected-version' }>;

/** The answer of the plain `append` call: a wrong expected version is an answer there, not an error. */
export const toAppendAnswer = (answer: Success | Wrong): WireAnswer =>
  answer.kind === 'success'
    ? new AppendResp().setSuccess(toSuccess(answer))
    : new AppendResp().setWrongExpectedVersion(toWrong(answer));

const toSuccess = ({ revision, position }: Success): WireAnswer.Success => {
  const success = new AppendResp.Success();
  if (revision === 'no_stream') success.setNoStream(new Empty());
  else success.setCurrentRevision(`${revision}`);
  if (position === undefined) return success.setNoPosition(new Empty());
  return success.setPosition(
    new AppendResp.Position().setCommitPosition(`${position}`).setPreparePosition(`${position}`),
  );
};

const toWrong = ({ current, expected }: Wrong): WireAnswer.WrongExpectedVersion => {
  const wrong = new AppendResp.WrongExpectedVersion();
  if (current === 'no_stream') wrong.setCurrentNoStream(new Empty());
  else wrong.setCurrentRevision(`${current}`);
  if (expected === 'no_stream') return wrong.setExpectedNoStream(new Empty());
  if (expected === 'stream_exists') return wrong.setExpectedStreamExists(new Empty());
  if (expected === 'any') return wrong.setExpectedAny(new Empty());
  return wrong.setExpectedRevision(`${expected}`);
};
