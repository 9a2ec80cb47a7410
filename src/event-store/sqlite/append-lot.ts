import type { Database, Statement } from 'better-sqlite3';
import type { Appended, Conflict, EventToAppend, Expected } from '../event-store.port.js';
import { isRetry } from '../is-retry.js';

export interface AppendRequest {
  readonly stream: string;
  readonly expected: Expected;
  readonly events: readonly EventToAppend[];
}

/** Writes a lot of appends in one transaction. A conflict is a value, so that it does not undo the others of its lot. */
export type AppendLot = (lot: readonly AppendRequest[]) => readonly (Appended | Conflict)[];

/** Streams whose numbers are held. */
const MOST_IDS = 100_000;

interface Statements {
  /** the numbers of streams, which never change: a look-up by name costs a third of an append (ADR 0005) */
  readonly ids: Map<string, number>;
  readonly find: Statement<[string], { id: number; revision: number }>;
  readonly create: Statement<[string, number], { id: number }>;
  readonly move: Statement<[number, number, string, number]>;
  readonly insert: Statement<[number, number, string, string, number, string, string, string, string]>;
  readonly position: Statement<[number, number], { position: number }>;
  readonly there: Statement<[string, number, number], { id: string; hash: string; position: number }>;
}

export const prepareAppendLot = (database: Database): AppendLot => {
  const statements: Statements = {
    ids: new Map(),
    find: database.prepare('SELECT id, revision FROM streams WHERE name = ?'),
    create: database.prepare('INSERT INTO streams (name, revision) VALUES (?, ?) ON CONFLICT DO NOTHING RETURNING id'),
    move: database.prepare('UPDATE streams SET revision = ? WHERE id = ? AND name = ? AND revision = ?'),
    insert: database.prepare(
      'INSERT INTO events (stream, revision, id, type, version, recorded_at, data, metadata, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    position: database.prepare('SELECT position FROM events WHERE stream = ? AND revision = ?'),
    there: database.prepare(
      'SELECT e.id, e.hash, e.position FROM streams s JOIN events e ON e.stream = s.id WHERE s.name = ? AND e.revision BETWEEN ? AND ? ORDER BY e.revision',
    ),
  };
  const write = database.transaction((lot: readonly AppendRequest[]) =>
    lot.map((request) => append(statements, request)),
  );
  return (lot) => {
    try {
      return write.immediate(lot);
    } catch (error) {
      // numbers that were given in it are given again, to other streams
      statements.ids.clear();
      throw error;
    }
  };
};

const append = (statements: Statements, { stream, expected, events }: AppendRequest): Appended | Conflict => {
  if (events.length === 0) return check(statements, stream, expected);
  const first = expected === 'none' ? 0 : expected + 1;
  const revision = first + events.length - 1;
  const id =
    expected === 'none' ? statements.create.get(stream, revision)?.id : moved(statements, stream, expected, revision);
  if (id === undefined) return refused(statements, stream, first, events);
  let position: number | bigint = 0;
  events.forEach((event, index) => {
    const { type, version, recordedAt, data, metadata, hash } = event;
    position = statements.insert.run(
      id,
      first + index,
      event.id,
      type,
      version,
      recordedAt,
      data,
      metadata,
      hash,
    ).lastInsertRowid;
  });
  return { outcome: 'appended', revision, position: BigInt(position) };
};

/** The number of a stream that was where it was expected and is at `revision` now. */
const moved = ({ ids, find, move }: Statements, stream: string, from: number, revision: number): number | undefined => {
  const id = ids.get(stream) ?? find.get(stream)?.id;
  if (id === undefined || move.run(revision, id, stream, from).changes === 0) return undefined;
  if (ids.size >= MOST_IDS) ids.clear();
  ids.set(stream, id);
  return id;
};

/** What lies there may be this very append, whose first answer was lost. */
const refused = (
  { find, there }: Statements,
  stream: string,
  first: number,
  events: readonly EventToAppend[],
): Appended | Conflict => {
  const revision = first + events.length - 1;
  const written = there.all(stream, first, revision);
  if (isRetry(events, written)) return { outcome: 'appended', revision, position: BigInt(written.at(-1)!.position) };
  return { outcome: 'conflict', actual: find.get(stream)?.revision ?? 'none' };
};

const check = ({ find, position }: Statements, stream: string, expected: Expected): Appended | Conflict => {
  const row = find.get(stream);
  const actual = row?.revision ?? 'none';
  if (actual !== expected) return { outcome: 'conflict', actual };
  if (row === undefined) return { outcome: 'appended', revision: -1, position: 0n };
  return {
    outcome: 'appended',
    revision: row.revision,
    position: BigInt(position.get(row.id, row.revision)!.position),
  };
};
