import type { EventStore, LogFilter, LogPage, Position } from '../event-store/event-store.port.js';

/**
 * The log as processes at its head read it: what was read last is kept, so that one read serves all who follow. Who is
 * behind reads by itself, until it has come to where the others are.
 */
export class RecentEvents implements Pick<EventStore, 'readAll' | 'onAppended'> {
  private after: Position = 0n;
  private page: LogPage = { events: [], through: -1n };
  /** the read that was begun since the last commit, kept once it has found the end of the log; and from where */
  private reading: { readonly from: Position; readonly done: Promise<void> } | undefined;
  private readonly unsubscribe: () => void;

  constructor(private readonly log: Pick<EventStore, 'readAll' | 'onAppended' | 'head'>) {
    this.unsubscribe = log.onAppended(() => (this.reading = undefined));
  }

  async readAll(after: Position, filter: LogFilter = {}): Promise<LogPage> {
    if (after === this.page.through) await this.readOnce(after);
    return this.holds(after) ? recentOf(this.page, after, filter) : this.apart(after, filter);
  }

  onAppended(listener: (position: Position) => void): () => void {
    return this.log.onAppended(listener);
  }

  close(): void {
    this.unsubscribe();
  }

  private holds(after: Position): boolean {
    return after >= this.after && after <= this.page.through;
  }

  private readOnce(from: Position): Promise<void> {
    if (this.reading?.from !== from) this.reading = { from, done: this.readOn(from) };
    return this.reading.done;
  }

  private async readOn(after: Position): Promise<void> {
    let ended = false;
    try {
      const page = await this.log.readAll(after);
      if (page.through > this.page.through) [this.after, this.page] = [after, page];
      ended = page.through === after;
    } finally {
      if (!ended && this.reading?.from === after) this.reading = undefined;
    }
  }

  /** The first to come to the head is who the others join. */
  private async apart(after: Position, filter: LogFilter): Promise<LogPage> {
    const page = await this.log.readAll(after, filter);
    const isAtHead = page.through > this.page.through && page.through >= (await this.log.head());
    // another may have read on meanwhile
    if (isAtHead && page.through > this.page.through)
      [this.after, this.page] = [page.through, { events: [], through: page.through }];
    return page;
  }
}

const recentOf = (
  { events, through }: LogPage,
  after: Position,
  { types, limit = events.length }: LogFilter,
): LogPage => {
  const found = events.filter(
    ({ position, type }) => position > after && (types === undefined || types.includes(type)),
  );
  if (found.length <= limit) return { events: found, through };
  return { events: found.slice(0, limit), through: found[limit - 1]!.position };
};
