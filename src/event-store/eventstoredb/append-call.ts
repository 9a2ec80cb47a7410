import type { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { UUID as WireUuid } from '@eventstore/db-client/generated/shared_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import { wordsOf } from './server-error.js';
import { UnknownOutcome } from './unknown-outcome.js';

type Call = ReturnType<StreamsClient['batchAppend']>;
interface Waiting {
  readonly resolve: (answer: BatchAppendResp) => void;
  readonly reject: (error: UnknownOutcome) => void;
  readonly timer: NodeJS.Timeout;
}

/** One shared append stream: many appends under way at once, told apart by their correlation ids. */
export class AppendCall {
  private readonly waiting = new Map<string, Waiting>();
  private over: string | undefined;

  constructor(private readonly call: Call) {
    call.on('data', (answer: BatchAppendResp) => this.answered(answer));
    call.on('error', (error: Error) => this.lost(wordsOf(error)));
    call.on('end', () => this.lost('the server ended the stream'));
  }

  get ended(): boolean {
    return this.over !== undefined;
  }

  send(request: BatchAppendReq, withinMs: number): Promise<BatchAppendResp> {
    if (this.over !== undefined) return Promise.reject(new UnknownOutcome(this.over));
    const id = uuidOf(request.getCorrelationId()!);
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.late(id, withinMs), withinMs);
      this.waiting.set(id, { resolve, reject, timer });
      this.call.write(request);
    });
  }

  /** Ends the stream; appends under way have an unknown outcome. */
  cancel(reason: string): void {
    this.lost(reason);
    this.call.cancel();
  }

  private answered(answer: BatchAppendResp): void {
    const id = uuidOf(answer.getCorrelationId()!);
    const waiting = this.waiting.get(id);
    if (!waiting) return; // it came too late: its caller was told
    this.waiting.delete(id);
    clearTimeout(waiting.timer);
    waiting.resolve(answer);
  }

  private late(id: string, withinMs: number): void {
    this.waiting.get(id)?.reject(new UnknownOutcome(`no answer within ${withinMs} ms`));
    this.waiting.delete(id);
    // no more is written to a stream that may be stuck; what is under way on it may still be answered
    this.over ??= 'an answer did not come in time';
  }

  private lost(reason: string): void {
    this.over ??= reason;
    for (const { reject, timer } of this.waiting.values()) {
      clearTimeout(timer);
      reject(new UnknownOutcome(reason));
    }
    this.waiting.clear();
  }
}

const half = (bits: string): string => BigInt.asUintN(64, BigInt(bits)).toString(16).padStart(16, '0');

/** The server gives a UUID back as text or as two signed halves. */
const uuidOf = (uuid: WireUuid): string => {
  const halves = uuid.getStructured();
  if (!halves) return uuid.getString();
  const hex = half(halves.getMostSignificantBits()) + half(halves.getLeastSignificantBits());
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};
