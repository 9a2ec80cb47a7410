import type { EventStoreDBClient } from '@eventstore/db-client';
import { StreamsClient } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { randomUUID } from 'node:crypto';
import type { Appended, Conflict } from '../event-store.port.js';
import { answerOf } from './append-answer.js';
import { AppendCall } from './append-call.js';
import { toRequest, type AppendRequest } from './append-request.js';
import { lastingError, wordsOf } from './server-error.js';
import { UnknownOutcome } from './unknown-outcome.js';

const ANSWER_WITHIN_MS = 10_000;

/**
 * Sends appends through one shared stream of ours on the client's connection, and not through the client's own
 * `appendToStream`: that one keeps the appends of all clients of the process in one table, so a connection lost by one
 * of them leaves answers of the others without a caller, which ends the process; and it waits for ever for an answer
 * on a stream that the server ends in order (ADR 0012).
 */
export class AppendSender {
  private opening: Promise<AppendCall> | undefined;

  constructor(
    private readonly client: EventStoreDBClient,
    private readonly answerWithinMs = ANSWER_WITHIN_MS,
  ) {}

  /** Throws `UnknownOutcome`, or an `EventStoreError` that trying again does not mend. */
  async send(request: AppendRequest): Promise<Appended | Conflict> {
    const message = toRequest(request, randomUUID());
    const call = await this.open();
    return answerOf(await call.send(message, this.answerWithinMs), request);
  }

  async close(): Promise<void> {
    const call = await this.opening?.catch(() => undefined);
    call?.cancel('the event store was closed');
  }

  private async open(): Promise<AppendCall> {
    try {
      const call = await (this.opening ??= this.start());
      if (!call.ended) return call;
      this.opening = undefined;
      return await this.open();
    } catch (error) {
      this.opening = undefined;
      throw lastingError(error) ?? new UnknownOutcome(wordsOf(error));
    }
  }

  private async start(): Promise<AppendCall> {
    const start = this.client['GRPCStreamCreator'](StreamsClient, 'append', (streams) =>
      streams.batchAppend(...this.client['callArguments']({ requiresLeader: true }, { deadline: Infinity })),
    );
    return new AppendCall(await start());
  }
}
