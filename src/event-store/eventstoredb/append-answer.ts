import type { BatchAppendResp as Answer } from '@eventstore/db-client/generated/streams_pb.js';
import { EventStoreError } from '../event-store.error.js';
import type { Appended, Conflict } from '../event-store.port.js';
import type { AppendRequest } from './append-request.js';
import { MaximumAppendSizeExceeded, WrongExpectedVersion } from './messages.js';
import { UnknownOutcome } from './unknown-outcome.js';

/** What the server said of an append; throws `UnknownOutcome` when that does not say what became of it. */
export const answerOf = (answer: Answer, request: AppendRequest): Appended | Conflict => {
  const success = answer.getSuccess();
  return success ? appendedOf(success, request) : refusedOf(answer, request);
};

/** A retry that the server knew may be answered with less: then what is there is looked at. */
const appendedOf = (success: Answer.Success, { expected, events }: AppendRequest): Appended => {
  const revision = (expected === 'none' ? -1 : expected) + events.length;
  const position = success.getPosition()?.getCommitPosition();
  if (position === undefined || Number(success.getCurrentRevision()) !== revision)
    throw new UnknownOutcome('the server answered with another revision or without a position');
  return { outcome: 'appended', revision, position: BigInt(position) };
};

const refusedOf = (answer: Answer, { stream }: AppendRequest): Conflict => {
  const status = answer.getError();
  const details = status?.getDetails();
  const name = details?.getTypeName() ?? '';
  switch (name) {
    case 'event_store.client.WrongExpectedVersion': {
      const wrong = details!.unpack(WrongExpectedVersion.deserializeBinary, name)!;
      const actual = wrong.hasCurrentStreamRevision() ? Number(wrong.getCurrentStreamRevision()) : 'none';
      return { outcome: 'conflict', actual };
    }
    case 'event_store.client.StreamDeleted':
      throw new EventStoreError('event-store.stream-deleted', `${stream} was deleted on the server`);
    case 'event_store.client.AccessDenied':
      throw new EventStoreError('event-store.access-denied', 'the event store refused our user');
    case 'event_store.client.MaximumAppendSizeExceeded': {
      const limit = details!.unpack(MaximumAppendSizeExceeded.deserializeBinary, name)!.getMaxappendsize();
      throw new EventStoreError('event-store.too-large', `the server takes appends of ${limit} bytes`);
    }
    default:
      throw new UnknownOutcome(`the server answered ${name || status?.getMessage() || 'nothing that we know'}`);
  }
};
