import type { handleServerStreamingCall, ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleState } from '../double-state.js';
import type { Recorded } from '../record.js';
import { streamDeleted } from '../wire/grpc-errors.js';
import { streamOf } from '../wire/names.js';
import { toEvent, toStreamNotFound } from '../wire/read-answer.js';
import { drained } from './drained.js';
import { subscribe } from './subscribe.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;
const BACKWARDS = 1;

/** `read` serves reads and subscriptions of one stream and of the whole log. */
export const readService =
  (state: DoubleState): handleServerStreamingCall<ReadReq, ReadResp> =>
  (call) => {
    const options = call.request.getOptions()!;
    call.on('error', () => undefined);
    if (options.hasSubscription()) return subscribe(state, call, options);
    state.counted.reads++;
    if (state.faults.readsLost > 0) {
      state.faults.readsLost--;
      return state.loseConnection(call.getPeer());
    }
    const stream = options.getStream();
    void (stream ? readStream(state, call, options, stream) : readAll(state, call, options));
  };

const readStream = async (
  { log }: DoubleState,
  call: Call,
  options: ReadReq.Options,
  from: ReadReq.Options.StreamOptions,
): Promise<void> => {
  const name = streamOf(from.getStreamIdentifier());
  const records = log.stream(name);
  if (records === 'tombstoned') return void call.emit('error', streamDeleted(name));
  if (records.length > 0) return send(call, options, pageOf(records, options, from));
  call.write(toStreamNotFound(name));
  call.end();
};

/** Includes the event at the revision, in both directions. */
const pageOf = (
  records: readonly Recorded[],
  options: ReadReq.Options,
  from: ReadReq.Options.StreamOptions,
): readonly Recorded[] => {
  const backwards = options.getReadDirection() === BACKWARDS;
  if (from.hasRevision()) {
    const revision = BigInt(from.getRevision());
    return backwards
      ? records.filter((record) => record.revision <= revision).toReversed()
      : records.filter((record) => record.revision >= revision);
  }
  if (from.hasEnd()) return backwards ? records.toReversed() : [];
  return backwards ? records.slice(0, 1) : records;
};

/** Forwards includes the event at the position, backwards excludes it. A filter would not be looked at. */
const readAll = async ({ log }: DoubleState, call: Call, options: ReadReq.Options): Promise<void> => {
  const all = options.getAll()!;
  const index = all.hasPosition()
    ? log.indexAt(BigInt(all.getPosition()!.getCommitPosition()))
    : all.hasEnd()
      ? log.records.length
      : 0;
  const count = Math.min(Number(options.getCount()), log.records.length);
  const backwards = options.getReadDirection() === BACKWARDS;
  const page = backwards
    ? log.records.slice(Math.max(0, index - count), index).toReversed()
    : log.records.slice(index, index + count);
  await send(call, options, page);
};

const send = async (call: Call, options: ReadReq.Options, records: readonly Recorded[]): Promise<void> => {
  for (const record of records.slice(0, Number(options.getCount()))) {
    if (call.cancelled) return;
    if (!call.write(toEvent(record))) await drained(call);
  }
  call.end();
};
