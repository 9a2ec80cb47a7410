import { batches } from '../../../domain/batches/batches.js';
import type { BatchCommand } from '../../../domain/batches/commands.js';
import type { BatchEvent } from '../../../domain/batches/events.js';
import type { Batch } from '../../../domain/batches/state.js';
import { callerOf, type Closing } from '../closing.js';
import { eventsOfBatch } from './events-of-batch.js';
import { batchStream } from './batches-of-day.js';

/** One file of a day, recorded as its stream: opened, its items recorded, those that do not go out withdrawn, sealed. */
export class DayBatch {
  readonly stream: string;

  constructor(
    private readonly closing: Closing,
    readonly number: number,
  ) {
    this.stream = batchStream(closing.day, number);
  }

  async state(): Promise<Batch> {
    return (await this.closing.core.commands.load(batches, this.stream)).state;
  }

  /** `prefix`: of the id by which who gets the file knows it. */
  async open(format: string, prefix: string): Promise<void> {
    const { core, day, today: on } = this.closing;
    const messageId = `${prefix}-${day.replaceAll('-', '')}-${this.number}`;
    const opening = { day, number: this.number, format, on, messageId, createdAt: core.clock.now() };
    await this.execute('opened', { type: 'OpenBatch', ...opening });
  }

  /** A chunk of items, known by the first of them. */
  async record(first: string, command: BatchCommand): Promise<void> {
    await this.execute(`recorded/${first}`, command);
  }

  async withdraw(item: string, reason: string): Promise<void> {
    await this.execute(`withdrawn/${item}`, { type: 'WithdrawItems', items: [{ item, reason }] });
  }

  async seal(): Promise<void> {
    await this.execute('sealed', { type: 'SealBatch' });
  }

  events(): AsyncGenerator<BatchEvent> {
    return eventsOfBatch(this.closing.core, this.stream);
  }

  private async execute(what: string, command: BatchCommand): Promise<void> {
    const caller = callerOf(this.closing, `${this.stream}/${what}`);
    const target = { decider: batches, stream: this.stream, prepare: () => command };
    const done = await this.closing.core.commands.execute(target, caller);
    if (done.outcome !== 'executed') throw new Error(`${this.stream}: ${command.type} ended ${JSON.stringify(done)}`);
  }
}
