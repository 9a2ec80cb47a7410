import { randomUUID } from 'node:crypto';
import type { ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import type { DoubleState } from '../double-state.js';
import type { Recorded } from '../record.js';
import { consumerTooSlow } from '../wire/grpc-errors.js';
import { streamOf } from '../wire/names.js';
import { toCaughtUp, toCheckpoint, toConfirmation, toEvent } from '../wire/read-answer.js';
import { drained } from './drained.js';
import { filterOf, type EventFilter } from './event-filter.js';

type Call = ServerWritableStream<ReadReq, ReadResp>;

/** Subscriptions exclude the event that they start from. */
export const subscribe = (state: DoubleState, call: Call, options: ReadReq.Options): void => {
  state.counted.subscriptions++;
  new LiveSubscription(state, call, startOf(state, options), filterFor(options)).start();
};

const filterFor = (options: ReadReq.Options): EventFilter => {
  const stream = options.getStream();
  if (!stream) return filterOf(options);
  const name = streamOf(stream.getStreamIdentifier());
  const from = stream.hasRevision() ? BigInt(stream.getRevision()) : -1n;
  return { matches: (record) => record.stream === name && record.revision > from, checkpointEvery: 0 };
};

const startOf = ({ log, faults }: DoubleState, options: ReadReq.Options): number => {
  const all = options.getAll();
  if (all?.hasEnd() || options.getStream()?.hasEnd()) return log.records.length;
  if (!all?.hasPosition()) return 0;
  const after = log.indexAt(BigInt(all.getPosition()!.getCommitPosition()) + 1n);
  return Math.max(0, after - faults.repeatedOnSubscription);
};

/** One subscription: the history as fast as its client reads, then what is written; dropped when live and too slow. */
class LiveSubscription {
  private live = false;
  private dropped = false;
  private pumping = false;
  private looked = 0;

  constructor(
    private readonly state: DoubleState,
    private readonly call: Call,
    private next: number,
    private readonly filter: EventFilter,
  ) {}

  start(): void {
    const stop = this.state.log.onWritten(() => this.woken());
    this.call.once('cancelled', stop).once('close', stop);
    this.call.write(toConfirmation(randomUUID()));
    void this.pump();
  }

  private woken(): void {
    const behind = this.state.log.records.length - this.next;
    if (this.live && this.pumping && !this.ended && behind > this.state.liveBuffer) this.drop();
    else void this.pump();
  }

  private get ended(): boolean {
    return this.dropped || this.call.cancelled || this.call.destroyed;
  }

  private drop(): void {
    this.dropped = true;
    this.call.emit('error', consumerTooSlow());
  }

  private async pump(): Promise<void> {
    if (this.pumping || this.ended || this.state.faults.subscriptionsStandStill) return;
    this.pumping = true;
    const { records } = this.state.log;
    while (this.next < records.length && !this.ended) if (!this.give(records[this.next++]!)) await drained(this.call);
    this.pumping = false;
    if (this.live || this.ended) return;
    this.live = true;
    this.call.write(toCaughtUp());
  }

  /** Whether the client keeps up. */
  private give(record: Recorded): boolean {
    const { matches, checkpointEvery } = this.filter;
    const keepsUp = matches(record) ? this.call.write(toEvent(record)) : true;
    this.looked++;
    if (checkpointEvery === 0 || this.looked % checkpointEvery !== 0) return keepsUp;
    return this.call.write(toCheckpoint(record.position)) && keepsUp;
  }
}
