import {
  BACKWARDS,
  END,
  START as FROM_START,
  type EventStoreDBClient,
  type RecordedEvent,
} from '@eventstore/db-client';
import {
  PAGE,
  START,
  type FoldedEvent,
  type LogFilter,
  type LogPage,
  type Position,
  type StoredEvent,
} from '../event-store.port.js';
import { passes } from '../passes.js';
import { readRows } from './read-rows.js';
import { foldedFromServer, fromServer, isSystemType, positionOf } from './server-event.js';

const FEW_ROWS = 64;
const MAX_SEARCHED = 4;

const isOurs = ({ type }: RecordedEvent): boolean => !isSystemType(type);

/** Reads by pages. The server gives its own events among ours and cannot filter `$all`: both are done here. */
export class Reads {
  constructor(private readonly client: EventStoreDBClient) {}

  async stream(stream: string, from: number, limit: number): Promise<StoredEvent[]> {
    return (await this.streamRows(stream, from, limit)).map(fromServer);
  }

  async fold(stream: string, from: number, limit: number): Promise<FoldedEvent[]> {
    return (await this.streamRows(stream, from, limit)).map(foldedFromServer);
  }

  async last(stream: string): Promise<StoredEvent | undefined> {
    const options = { direction: BACKWARDS, fromRevision: END, maxCount: 1 } as const;
    const [last] = await readRows(() => this.client.readStream(stream, options), stream);
    return last && fromServer(last);
  }

  /** As many server pages as fill ours, `MAX_SEARCHED` at most: events of other types make it short, not endless. */
  async all(after: Position, filter: LogFilter, limit: number): Promise<LogPage> {
    const events: StoredEvent[] = [];
    let through = after;
    for (let searched = 0; searched < MAX_SEARCHED && events.length < limit; searched++) {
      const all = filter.types === undefined && filter.subjects === undefined;
      const asked = all ? Math.min(PAGE, Math.max(limit - events.length, FEW_ROWS)) : PAGE;
      const rows = await this.logRows(through, asked);
      for (const row of rows) {
        if (events.length === limit) return { events, through };
        through = positionOf(row);
        if (!isOurs(row)) continue;
        const event = fromServer(row);
        if (passes(event, filter)) events.push(event);
      }
      if (rows.length < asked) break;
    }
    return { events, through };
  }

  /** Searched backwards past the server's own events, a bounded page at a time. */
  async head(): Promise<Position> {
    for (let before: Position | typeof END = END; ;) {
      const rows = await this.backwards(before);
      const found = rows.find(isOurs);
      if (found) return positionOf(found);
      if (rows.length === 0) return START;
      before = positionOf(rows.at(-1)!);
    }
  }

  private streamRows(stream: string, from: number, limit: number): Promise<RecordedEvent[]> {
    const options = { fromRevision: BigInt(from), maxCount: limit };
    return readRows(() => this.client.readStream(stream, options), stream);
  }

  /** The server includes the event at the position: one more is asked for, and that one left out. */
  private async logRows(after: Position, limit: number): Promise<RecordedEvent[]> {
    const fromPosition = after === START ? FROM_START : { commit: after, prepare: after };
    const rows = await readRows(() => this.client.readAll({ fromPosition, maxCount: limit + 1 }));
    const first = rows.findIndex((row) => positionOf(row) > after);
    return first < 0 ? [] : rows.slice(first, first + limit);
  }

  private backwards(before: Position | typeof END): Promise<RecordedEvent[]> {
    const fromPosition = before === END ? END : { commit: before, prepare: before };
    return readRows(() => this.client.readAll({ direction: BACKWARDS, fromPosition, maxCount: FEW_ROWS }));
  }
}
