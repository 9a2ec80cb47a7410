import { randomUUID } from 'node:crypto';
import { decideAppend } from './append-decision.js';
import type { Append, AppendAnswer, Current, Proposed, Recorded } from './record.js';

export const MAX_APPEND_SIZE = 1_048_576;
const TICKS = 10_000n;
const RECORD_OVERHEAD = 150;
/** the revision of the event that stands for a tombstone */
const TOMBSTONE = 0x7fff_ffff_ffff_ffffn;

interface Stream {
  readonly records: Recorded[];
  /** revisions below are deleted */
  from: bigint;
  tombstoned: boolean;
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const systemEvent = (type: string, data: string): Proposed => ({
  id: randomUUID(),
  type,
  contentType: 'application/json',
  data: bytes(data),
  metadata: bytes(''),
});
const sizeOf = ({ type, data, metadata }: Proposed): number => 2 * type.length + data.length + metadata.length;

/** The log of the double: what the server keeps, in memory, in the order of its positions. */
export class DoubleLog {
  readonly records: Recorded[] = [];
  private readonly streams = new Map<string, Stream>();
  private readonly listeners = new Set<() => void>();
  private end = 1_000n;

  /** A server that was just made holds events of its own. */
  static fresh(): DoubleLog {
    const log = new DoubleLog();
    log.write('$$$scavenges', [systemEvent('$metadata', '{"$maxAge":2592000}')]);
    log.write('$users', [systemEvent('$User', '"admin"'), systemEvent('$User', '"ops"')]);
    return log;
  }

  append(append: Append): AppendAnswer {
    const { stream, events } = append;
    if (this.streams.get(stream)?.tombstoned) return { kind: 'stream-deleted' };
    if (events.reduce((sum, event) => sum + sizeOf(event), 0) > MAX_APPEND_SIZE) return { kind: 'too-large' };
    const answer = decideAppend(append, this.streams.get(stream)?.records ?? [], this.current(stream));
    if (answer) return answer;
    const last = this.write(stream, events);
    return { kind: 'success', revision: last.revision, position: last.position };
  }

  /** Deletes what a stream holds; it may be written to again, with revisions that go on. */
  delete(stream: string): bigint {
    const found = this.streams.get(stream);
    if (found) found.from = (found.records.at(-1)?.revision ?? -1n) + 1n;
    return this.write(`$$${stream}`, [systemEvent('$metadata', `{"$tb":${found?.from ?? 0n}}`)]).position;
  }

  /** Ends a stream for good. */
  tombstone(stream: string): bigint {
    this.streamOf(stream).tombstoned = true;
    return this.write(stream, [systemEvent('$streamDeleted', '{}')], TOMBSTONE).position;
  }

  /** Takes back a record that was kept in a file. */
  restore(record: Recorded): void {
    const stream = this.streamOf(record.stream);
    if (record.revision === TOMBSTONE) stream.tombstoned = true;
    else stream.records.push(record);
    this.records.push(record);
    this.end = record.position + BigInt(RECORD_OVERHEAD + sizeOf(record));
  }

  /** The events of a stream that are not deleted; `deleted` for a tombstone. */
  stream(name: string): readonly Recorded[] | 'tombstoned' {
    const found = this.streams.get(name);
    if (found?.tombstoned) return 'tombstoned';
    return (found?.records ?? []).filter(({ revision }) => revision >= found!.from);
  }

  /** The index of the first record at a position or after it. */
  indexAt(position: bigint): number {
    let [low, high] = [0, this.records.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.records[middle]!.position < position) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  onWritten(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  private current(name: string): Current {
    const stream = this.streams.get(name);
    const last = stream?.records.at(-1);
    return last === undefined || stream!.from > last.revision ? 'no_stream' : last.revision;
  }

  private streamOf(name: string): Stream {
    const found = this.streams.get(name) ?? { records: [], from: 0n, tombstoned: false };
    this.streams.set(name, found);
    return found;
  }

  private write(stream: string, events: readonly Proposed[], at?: bigint): Recorded {
    const first = at ?? (this.streamOf(stream).records.at(-1)?.revision ?? -1n) + 1n;
    const created = BigInt(Date.now()) * TICKS;
    for (const [index, event] of events.entries())
      this.restore({ ...event, stream, revision: first + BigInt(index), position: this.end, created });
    this.listeners.forEach((tell) => tell());
    return this.records.at(-1)!;
  }
}
