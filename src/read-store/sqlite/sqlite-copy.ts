import type { Database, Statement } from 'better-sqlite3';
import { assertIndexed, indexFields } from '../index-fields.js';
import type {
  Batch,
  Checkpoint,
  CopyDefinition,
  DocumentWrite,
  Find,
  Key,
  StoredDocument,
  ViewCopy,
  Written,
} from '../read-store.port.js';
import { findStatement } from './find-statement.js';
import { column } from './schema.js';

type Row = [id: string, body: string | null, position: number, sources: string, parked: string | null];
type Seen = {
  position: number;
  fence: number;
  stream: string | null;
  revision: number | null;
  hash: string | null;
  edits: number;
};
type Loaded = Omit<DocumentWrite, 'was'>;

const COLUMNS = 'id, body, position, sources, parked';
/** Rows that are held, so that a document that is written again need not be looked for by its id. */
const MOST_ROWS = 100_000;

/** One copy of a view in an SQLite file of its own; documents and checkpoint move in one transaction. */
export class SqliteCopy implements ViewCopy {
  private readonly fields: readonly string[];
  private readonly one: Statement<[string], Row>;
  private readonly page: Statement<[string, number], Row>;
  private readonly parkedPage: Statement<[string, number], Row>;
  private readonly row: Statement<[string], number>;
  private readonly rows = new Map<string, number>();
  private readonly put: Statement<(Key | null)[], number>;
  private readonly change: Statement<(Key | null)[]>;
  private readonly putUnlessFarther: Statement<(Key | null)[]>;
  private readonly readCheckpoint: Statement<[], Seen>;
  private readonly move: Statement<(string | number | null)[]>;
  private readonly edit: Statement<[]>;
  private readonly count: Statement<[], { documents: number; parked: number }>;
  private readonly writeAll: (batch: Batch) => Written;
  private readonly replaceOne: (document: DocumentWrite) => boolean;
  private readonly loadAll: (documents: readonly Loaded[]) => void;

  constructor(
    readonly database: Database,
    private readonly definition: CopyDefinition,
  ) {
    this.fields = indexFields(definition.indexes);
    const select = (rest: string) => database.prepare<never[], Row>(`SELECT ${COLUMNS} FROM documents ${rest}`).raw();
    this.one = select('WHERE id = ?');
    this.page = select('WHERE id > ? ORDER BY id LIMIT ?');
    this.parkedPage = select('WHERE parked IS NOT NULL AND id > ? ORDER BY id LIMIT ?');
    this.row = database.prepare<[string], number>('SELECT rowid FROM documents WHERE id = ?').pluck();
    this.put = database.prepare<(Key | null)[], number>(`${putStatement(this.fields)} RETURNING rowid`).pluck();
    this.change = database.prepare(changeStatement(this.fields));
    this.putUnlessFarther = database.prepare(`${putStatement(this.fields)} WHERE position <= excluded.position`);
    this.readCheckpoint = database.prepare('SELECT position, fence, stream, revision, hash, edits FROM checkpoint');
    this.move = database.prepare(
      'UPDATE checkpoint SET position = ?, stream = ?, revision = ?, hash = ?, fence = ? WHERE position = ? AND fence <= ? AND edits = ifnull(?, edits)',
    );
    this.edit = database.prepare('UPDATE checkpoint SET edits = edits + 1');
    this.count = database.prepare('SELECT count(body) AS documents, count(parked) AS parked FROM documents');
    const transaction = <Given, Answer>(work: (given: Given) => Answer) => {
      const wrapped = database.transaction(work as (given: unknown) => Answer);
      return (given: Given): Answer => wrapped.immediate(given);
    };
    this.writeAll = transaction((batch: Batch) => this.writing(batch));
    this.replaceOne = transaction((document: DocumentWrite) => this.replacing(document));
    this.loadAll = transaction((documents: readonly Loaded[]) =>
      documents.forEach((document) => this.putUnlessFarther.run(...this.valuesOf(document))),
    );
  }

  async get(id: string): Promise<StoredDocument | undefined> {
    return this.read(id);
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> {
    const found = ids.map((id) => this.read(id)).filter((document) => document !== undefined);
    return new Map(found.map((document) => [document.id, document]));
  }

  async find(find: Find): Promise<readonly StoredDocument[]> {
    assertIndexed(this.definition, find.index);
    const { sql, values } = findStatement(COLUMNS, find);
    return this.database
      .prepare<Key[], Row>(sql)
      .raw()
      .all(...values)
      .map(toDocument);
  }

  async scan(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.page.all(after, limit).map(toDocument);
  }

  async parked(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.parkedPage.all(after, limit).map(toDocument);
  }

  async counts(): Promise<{ readonly documents: number; readonly parked: number }> {
    return this.count.get()!;
  }

  async checkpoint(): Promise<Checkpoint> {
    const { position, stream, revision, hash } = this.readCheckpoint.get()!;
    const seen = stream === null ? undefined : { stream, revision: revision!, hash: hash! };
    return { position: BigInt(position), seen };
  }

  async edits(): Promise<number> {
    return this.readCheckpoint.get()!.edits;
  }

  async write(batch: Batch): Promise<Written> {
    return this.writeAll(batch);
  }

  async replace(document: DocumentWrite): Promise<boolean> {
    return this.replaceOne(document);
  }

  async load(documents: readonly Loaded[]): Promise<void> {
    this.loadAll(documents);
  }

  private read(id: string): StoredDocument | undefined {
    const row = this.one.get(id);
    return row && toDocument(row);
  }

  private writing({ from, to: { position, seen }, documents, fence, edits }: Batch): Written {
    const { stream = null, revision = null, hash = null } = seen ?? {};
    const values = [Number(position), stream, revision, hash, fence, Number(from), fence, edits ?? null];
    if (this.move.run(...values).changes === 0) return this.readCheckpoint.get()!.fence > fence ? 'fenced' : 'moved';
    for (const { document, row } of this.placed(documents)) this.store(document, row);
    return 'written';
  }

  private replacing(document: DocumentWrite): boolean {
    if (this.read(document.id)?.position !== document.was) return false;
    this.edit.run();
    this.store(document, this.rowOf(document.id));
    return true;
  }

  /** In the order of the table, so that neighbours are written together; those that are new come last. */
  private placed(documents: readonly DocumentWrite[]): { document: DocumentWrite; row: number }[] {
    const placed = documents.map((document) => ({
      document,
      row: (document.was === undefined ? undefined : this.rowOf(document.id)) ?? Number.MAX_SAFE_INTEGER,
    }));
    return placed.sort((one, other) => one.row - other.row);
  }

  private store(document: DocumentWrite, row = Number.MAX_SAFE_INTEGER): void {
    const { id, body = null, position, sources, parked, keys } = document;
    const found = this.fields.map((name) => keys[name]!);
    const changed =
      parked === undefined && this.change.run(body, Number(position), sources, row, id, ...found).changes === 1;
    if (!changed) this.remember(id, this.put.get(...this.valuesOf(document))!);
  }

  private valuesOf(document: Loaded): (Key | null)[] {
    const { id, body = null, position, sources, parked = null, keys } = document;
    return [id, body, Number(position), sources, parked, ...this.fields.map((name) => keys[name]!)];
  }

  private rowOf(id: string): number | undefined {
    const known = this.rows.get(id);
    if (known !== undefined) return known;
    const row = this.row.get(id);
    if (row !== undefined) this.remember(id, row);
    return row;
  }

  private remember(id: string, row: number): void {
    if (this.rows.size >= MOST_ROWS) this.rows.clear();
    this.rows.set(id, row);
  }
}

/** REPLACE would move the row and so write its page, another and the index's; this writes in place. */
const putStatement = (fields: readonly string[]): string => {
  const names = ['body', 'position', 'sources', 'parked', ...fields.map(column)];
  const updates = names.map((name) => `${name} = excluded.${name}`);
  const values = `?${', ?'.repeat(names.length)}`;
  return `INSERT INTO documents (id, ${names.join(', ')}) VALUES (${values})
    ON CONFLICT (id) DO UPDATE SET ${updates.join(', ')}`;
};

/**
 * A document that is found by the same keys as before: an UPDATE that names them would write the page of each index. Its
 * row is held by the id beside it, for a VACUUM may move rows.
 */
const changeStatement = (fields: readonly string[]): string =>
  `UPDATE documents SET body = ?, position = ?, sources = ? WHERE rowid = ? AND id = ? AND parked IS NULL${fields.map((name) => ` AND ${column(name)} = ?`).join('')}`;

const toDocument = ([id, body, position, sources, parked]: Row): StoredDocument => ({
  id,
  body: body ?? undefined,
  position: BigInt(position),
  sources,
  parked: parked ?? undefined,
});
