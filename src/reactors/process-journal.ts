import { journal, type JournalCommand } from '../../domain/processes/journal/journal.js';
import { journalStream } from '../../domain/processes/journal/journal-stream.js';
import type { Caller } from '../commands/caller.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { Position } from '../event-store/event-store.port.js';

type Refusal = Omit<Extract<JournalCommand, { type: 'RecordRefusal' }>, 'type'>;

/** What a process manager leaves in the log beside its orders: its birth, and what came to nothing. */
export class ProcessJournal {
  constructor(
    private readonly core: Pick<Core, 'commands' | 'events'>,
    private readonly process: string,
  ) {}

  /** Where the process was born: now, where it was not yet. It acts on what comes after. */
  async birth(): Promise<Position> {
    const stream = `process-${this.process}`;
    const born = (await this.core.events.readStream(stream, -1, 1))[0];
    if (born) return born.position;
    const command = { type: 'BeginProcess', process: this.process } as const;
    const idempotency = { key: derivedId(`birth\n${this.process}`), bodyHash: this.process };
    const caller = { actor: `system:${this.process}`, correlationId: stream, origin: 'live', idempotency } as const;
    await this.core.commands.execute({ decider: journal, stream, prepare: () => command }, caller);
    return this.birth();
  }

  /** Why an order came to nothing; `undefined` while it did not. */
  async refusalOf(instance: string, order: string): Promise<string | undefined> {
    const { state } = await this.core.commands.load(journal, this.streamOf(instance));
    return state.refused[order];
  }

  async record(instance: string, refusal: Refusal, subject: string | undefined, caller: Caller): Promise<void> {
    const command = { type: 'RecordRefusal', ...refusal } as const;
    const stream = this.streamOf(instance);
    await this.core.commands.execute(
      { decider: journal, stream, ...(subject !== undefined && { subject }), prepare: () => command },
      caller,
    );
  }

  private streamOf(instance: string): string {
    return journalStream(this.process, instance);
  }
}
