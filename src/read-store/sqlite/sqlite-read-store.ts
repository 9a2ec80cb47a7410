import type { Database } from 'better-sqlite3';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteFile } from '../../sqlite/open-sqlite-file.js';
import { ReadStoreError } from '../read-store.error.js';
import type { CopyDefinition, CopyState, Index, Mark, Pointer, ReadStore, ViewCopy } from '../read-store.port.js';
import { copySchema, READ_STORE_APPLICATION_ID, READ_STORE_SCHEMA_VERSION, REGISTRY_SCHEMA } from './schema.js';
import { SqliteCopy } from './sqlite-copy.js';

interface CopyRow {
  readonly copy: string;
  readonly view: string;
  readonly version: number;
  readonly indexes: string;
  readonly note: string | null;
}

const BUSY_MS = 2_000;
const END = '.db';
const REGISTRY = `views${END}`;

/**
 * Read models in a folder: `views.db` knows the copies and which of them serve, each copy lies in a file of its own, so
 * that a rebuild never waits for the engine's writes nor they for it, and dropping one gives its room back at once.
 */
export class SqliteReadStore implements ReadStore {
  private readonly registry: Database;
  private readonly opened = new Map<string, SqliteCopy>();

  constructor(private readonly folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.registry = open(join(folder, REGISTRY), REGISTRY_SCHEMA);
  }

  async copies(): Promise<readonly CopyState[]> {
    const rows = this.registry.prepare<[], CopyRow>('SELECT * FROM copies ORDER BY copy').all();
    return rows.map(toState);
  }

  async create({ copy, view, version, indexes }: CopyDefinition, note?: string): Promise<void> {
    const insert =
      'INSERT INTO copies (copy, view, version, indexes, note) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING';
    const creating = this.registry.transaction(() => {
      this.sweep();
      this.registry.prepare(insert).run(copy, view, version, JSON.stringify(indexes), note ?? null);
    });
    creating.immediate();
  }

  async note(copy: string, note: string | undefined): Promise<void> {
    this.registry.prepare('UPDATE copies SET note = ? WHERE copy = ?').run(note ?? null, copy);
  }

  async open(copy: string): Promise<ViewCopy> {
    const held = this.opened.get(copy);
    if (held && existsSync(this.fileOf(copy))) return held;
    this.release(copy);
    const row = this.registry.prepare<[string], CopyRow>('SELECT * FROM copies WHERE copy = ?').get(copy);
    if (row === undefined) throw new ReadStoreError('read-store.copy-dropped', `there is no copy ${copy}`);
    const definition = toState(row);
    const opened = new SqliteCopy(open(this.fileOf(copy), copySchema(definition.indexes)), definition);
    this.opened.set(copy, opened);
    return opened;
  }

  async drop(copy: string): Promise<void> {
    this.registry.prepare('DELETE FROM copies WHERE copy = ?').run(copy);
    this.remove(copy);
  }

  async pointers(): Promise<Readonly<Record<string, Pointer>>> {
    const select = 'SELECT slot, current, previous FROM pointers';
    const rows = this.registry.prepare<[], { slot: string; current: string; previous: string | null }>(select).all();
    return Object.fromEntries(
      rows.map(({ slot, current, previous }) => [slot, { current, previous: previous ?? undefined }]),
    );
  }

  async point(slot: string, expected: string | undefined, { current, previous }: Pointer): Promise<boolean> {
    const values = [current, previous ?? null, slot];
    if (expected === undefined) {
      const insert = 'INSERT INTO pointers (current, previous, slot) VALUES (?, ?, ?) ON CONFLICT DO NOTHING';
      return this.registry.prepare(insert).run(...values).changes === 1;
    }
    const update = 'UPDATE pointers SET current = ?, previous = ? WHERE slot = ? AND current = ?';
    return this.registry.prepare(update).run(...values, expected).changes === 1;
  }

  async lastMark(notLaterThan = '\uffff'): Promise<Mark | undefined> {
    const select = 'SELECT position, latest FROM marks WHERE latest <= ? ORDER BY latest DESC, position DESC LIMIT 1';
    const row = this.registry.prepare<[string], { position: number; latest: string }>(select).get(notLaterThan);
    return row && { position: BigInt(row.position), latest: row.latest };
  }

  async addMark({ position, latest }: Mark): Promise<void> {
    const insert = 'INSERT INTO marks (position, latest) VALUES (?, ?) ON CONFLICT DO NOTHING';
    this.registry.prepare(insert).run(Number(position), latest);
  }

  async close(): Promise<void> {
    [...this.opened.keys()].forEach((copy) => this.release(copy));
    this.registry.close();
  }

  /** Removes what a drop that was killed left: a copy of that name would else be made with what lies there. */
  private sweep(): void {
    const registered = this.registry.prepare<[], string>('SELECT copy FROM copies').pluck().all();
    const there = readdirSync(this.folder).filter((name) => name.endsWith(END) && name !== REGISTRY);
    const left = there.map((name) => name.slice(0, -END.length)).filter((copy) => !registered.includes(copy));
    left.forEach((copy) => this.remove(copy));
  }

  private remove(copy: string): void {
    this.release(copy);
    ['', '-wal', '-shm'].forEach((end) => rmSync(`${this.fileOf(copy)}${end}`, { force: true }));
  }

  private release(copy: string): void {
    this.opened.get(copy)?.database.close();
    this.opened.delete(copy);
  }

  private fileOf(copy: string): string {
    return join(this.folder, `${copy}${END}`);
  }
}

const toState = ({ copy, view, version, indexes, note }: CopyRow): CopyState => ({
  copy,
  view,
  version,
  indexes: JSON.parse(indexes) as readonly Index[],
  note: note ?? undefined,
});

/** `NORMAL`, for all of it can be folded again from the log. */
const open = (path: string, schema: string): Database => {
  const database = openSqliteFile({
    path,
    schema,
    applicationId: READ_STORE_APPLICATION_ID,
    schemaVersion: READ_STORE_SCHEMA_VERSION,
    synchronous: 'NORMAL',
  });
  database.pragma('wal_autocheckpoint = 32000');
  database.pragma(`busy_timeout = ${BUSY_MS}`);
  return database;
};
