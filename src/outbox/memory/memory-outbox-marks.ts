import type { Instant } from '../../../domain/shared/calendar.js';
import type { OutboxMark, OutboxMarks, OutboxState } from '../outbox-marks.port.js';

/** Marks within one process; given the rows of another instance, two of them share a store. */
export class MemoryOutboxMarks implements OutboxMarks {
  constructor(private readonly rows = new Map<string, OutboxMark>()) {}

  async insert(mark: OutboxMark): Promise<OutboxMark> {
    const known = this.rows.get(mark.id) ?? mark;
    this.rows.set(mark.id, known);
    return known;
  }

  async mark(id: string): Promise<OutboxMark | undefined> {
    return this.rows.get(id);
  }

  async move(id: string, from: OutboxState, to: OutboxState, at: Instant): Promise<boolean> {
    const mark = this.rows.get(id);
    if (mark?.state !== from) return false;
    this.rows.set(id, { ...mark, state: to, changedAt: at });
    return true;
  }

  async list(state: OutboxState, after: string, limit: number): Promise<readonly OutboxMark[]> {
    return [...this.rows.values()]
      .filter((mark) => mark.state === state && mark.id > after)
      .sort((one, other) => (one.id < other.id ? -1 : 1))
      .slice(0, limit);
  }

  async close(): Promise<void> {}
}
