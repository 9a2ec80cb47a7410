import type { Database } from 'better-sqlite3';
import type { Instant } from '../../../domain/shared/calendar.js';
import { subjectOf } from '../codec/subject-of.js';
import type { FoldedEvent, LogFilter, LogPage, Position, StoredEvent } from '../event-store.port.js';
import { streamNames } from './stream-names.js';

type Rest = [
  revision: number,
  id: string,
  type: string,
  version: number,
  at: string,
  data: string,
  metadata: string,
  hash: string,
];
type Row = [position: number, stream: string, ...rest: Rest];
/** A row of the log: the number of its stream in the place of the name. */
type LogRow = [position: number, stream: number, ...rest: Rest];
export type SubjectRow = readonly [position: number, subject: string];
type FoldRow = [id: string, type: string, version: number, revision: number, at: string, data: string, hash: string];

export interface Reads {
  stream(stream: string, from: number, limit: number): StoredEvent[];
  fold(stream: string, from: number, limit: number): FoldedEvent[];
  last(stream: string): StoredEvent | undefined;
  all(after: Position, filter: LogFilter, limit: number): LogPage;
  /** Positions after one and up to another, each with the member of its event, `''` for none. */
  subjects(after: number, through: number, types: readonly string[]): readonly SubjectRow[];
  /** The events at ascending positions, a JSON array of them. */
  at(positions: string): StoredEvent[];
}

const REST = 'e.revision, e.id, e.type, e.version, e.recorded_at, e.data, e.metadata, e.hash';
const COLUMNS = `e.position, s.name, ${REST}`;

/**
 * As `subjectOf` does, as bytes: looked at where our encoder writes it, at the end, for a search of the text costs twice
 * what reading the row does; searched for elsewhere.
 */
const AT = `instr(e.metadata, '"subject":"')`;
const SEARCHED = `CASE ${AT} WHEN 0 THEN '' ELSE substr(e.metadata, ${AT} + 11, 32) END`;
const END = 'CAST(e.metadata AS BLOB)';
const AT_END = `substr(${END}, -45, 11) = CAST('"subject":"' AS BLOB) AND substr(${END}, -2) = CAST('"}' AS BLOB)`;
const SUBJECT = `CASE WHEN ${AT_END} THEN substr(${END}, -34, 32) ELSE CAST(${SEARCHED} AS BLOB) END`;
const WITHIN = `${SUBJECT} BETWEEN CAST(? AS BLOB) AND CAST(? AS BLOB)`;

const CHOSEN = 'e.position <= ? AND e.type IN (SELECT value FROM json_each(?))';

const toEvent = ([position, stream, revision, id, type, version, at, data, metadata, hash]: Row): StoredEvent => ({
  id,
  type,
  version,
  recordedAt: at as Instant,
  data,
  metadata,
  hash,
  stream,
  revision,
  position: BigInt(position),
});

const toFold = ([id, type, version, revision, at, data, hash]: FoldRow): FoldedEvent => ({
  id,
  type,
  version,
  revision,
  recordedAt: at as Instant,
  data,
  hash,
});

const least = (one: Position, other: Position): Position => (one < other ? one : other);

/** Rows come as arrays: half the cost of objects for a fold of 50 events (facts measured for ADR 0005). */
export const prepareReads = (database: Database): Reads => {
  const ofStream = `FROM streams s JOIN events e ON e.stream = s.id WHERE s.name = ?`;
  const stream = database
    .prepare<unknown[], Row>(`SELECT ${COLUMNS} ${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`)
    .raw();
  const last = database.prepare<unknown[], Row>(`SELECT ${COLUMNS} ${ofStream} AND e.revision = s.revision`).raw();
  const fold = database
    .prepare<unknown[], FoldRow>(
      `SELECT e.id, e.type, e.version, e.revision, e.recorded_at, e.data, e.hash ${ofStream} AND e.revision >= ? ORDER BY e.revision LIMIT ?`,
    )
    .raw();
  const log = `SELECT e.position, e.stream, ${REST} FROM events e WHERE e.position > ?`;
  const all = database.prepare<unknown[], LogRow>(`${log} ORDER BY e.position LIMIT ?`).raw();
  const some = database.prepare<unknown[], LogRow>(`${log} AND ${CHOSEN} ORDER BY e.position LIMIT ?`).raw();
  const part = database
    .prepare<unknown[], LogRow>(`${log} AND ${CHOSEN} AND ${WITHIN} ORDER BY e.position LIMIT ?`)
    .raw();
  const nameOf = streamNames(database);
  const ofLog = (row: LogRow): StoredEvent => {
    (row as unknown as Row)[1] = nameOf(row[1]);
    return toEvent(row as unknown as Row);
  };
  const types = database.prepare<[], string>('SELECT DISTINCT type FROM events').pluck();
  const head = database.prepare<[], { position: number }>('SELECT ifnull(max(position), 0) AS position FROM events');

  const page = (events: StoredEvent[], limit: number, end: Position): LogPage => ({
    events,
    through: events.length === limit ? events.at(-1)!.position : end,
  });
  const everything = (after: Position, limit: number): LogPage => {
    const events = all.all(after, limit).map(ofLog);
    return { events, through: events.at(-1)?.position ?? after };
  };
  const filtered = (after: Position, { types: wanted, subjects, span }: LogFilter, limit: number): LogPage => {
    const last = BigInt(head.get()!.position);
    const end = span === undefined ? last : least(last, after + BigInt(span));
    const names = JSON.stringify(wanted ?? types.all());
    const rows = subjects
      ? part.all(after, end, names, subjects.from, subjects.below, limit)
      : some.all(after, end, names, limit);
    const { events, through } = page(rows.map(ofLog), limit, end > after ? end : after);
    // BETWEEN looks for the subject once and lets the bound itself in, which does not belong
    const within = subjects ? events.filter(({ metadata }) => subjectOf(metadata) !== subjects.below) : events;
    return { events: within, through };
  };
  return {
    stream: (name, from, limit) => stream.all(name, from, limit).map(toEvent),
    fold: (name, from, limit) => fold.all(name, from, limit).map(toFold),
    last: (name) => last.all(name).map(toEvent)[0],
    ...prepareCutting(database, ofLog),
    all: (after, filter, limit) =>
      filter.types === undefined && filter.subjects === undefined
        ? everything(after, limit)
        : filtered(after, filter, limit),
  };
};

const prepareCutting = (database: Database, toStored: (row: LogRow) => StoredEvent): Pick<Reads, 'subjects' | 'at'> => {
  const subjects = database
    .prepare<unknown[], SubjectRow>(
      `SELECT e.position, CAST(${SUBJECT} AS TEXT) FROM events e WHERE e.position > ? AND ${CHOSEN} ORDER BY e.position`,
    )
    .raw();
  // CROSS JOIN keeps the order of the tables: rows come as the positions do
  const at = database
    .prepare<unknown[], LogRow>(
      `SELECT e.position, e.stream, ${REST} FROM json_each(?) wanted CROSS JOIN events e ON e.position = wanted.value`,
    )
    .raw();
  return {
    subjects: (after, through, types) => subjects.all(after, through, JSON.stringify(types)),
    at: (positions) => at.all(positions).map(toStored),
  };
};
