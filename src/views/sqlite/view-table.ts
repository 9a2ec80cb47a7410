import type { Database, Statement } from 'better-sqlite3';
import type { View } from '../../../projections/define-view.js';
import type { LogPage, Position, StoredEvent } from '../../event-store/event-store.port.js';
import type { ViewDocument } from '../fold-document.js';
import { copyOf, documentsTable } from './schema.js';

type Row = [id: string, body: string | null, position: number, sources: string, parked: string | null];

export type LastSeen = Pick<StoredEvent, 'stream' | 'revision' | 'hash'>;
type Nullable<Columns> = { readonly [Name in keyof Columns]: Columns[Name] | null };

/** The documents and the checkpoint of one copy of a view. Writes belong into the engine's transaction. */
export class ViewTable {
  private readonly one: Statement<[string], Row>;
  private readonly write: Statement<[string, string | null, number, string, string | null]>;
  private readonly remove: Statement<[string]>;
  private readonly readCheckpoint: Statement<[], { position: number } & Nullable<LastSeen>>;
  private readonly writeCheckpoint: Statement<[number]>;
  private readonly writeLastSeen: Statement<[string, number, string]>;
  private readonly ordered: Statement<[], Row>;
  private readonly count: Statement<[], { documents: number; parked: number }>;

  constructor(
    database: Database,
    readonly view: View,
  ) {
    const copy = copyOf(view);
    if (!database.readonly) database.exec(documentsTable(copy));
    const columns = 'id, body, position, sources, parked';
    this.one = database.prepare<[string], Row>(`SELECT ${columns} FROM "${copy}" WHERE id = ?`).raw();
    this.ordered = database
      .prepare<[], Row>(`SELECT ${columns} FROM "${copy}" WHERE body IS NOT NULL ORDER BY id`)
      .raw();
    // REPLACE would move the row and so write its page, another and the index's; this writes in place
    this.write = database.prepare(
      `INSERT INTO "${copy}" (${columns}) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET
        body = excluded.body, position = excluded.position, sources = excluded.sources, parked = excluded.parked`,
    );
    this.remove = database.prepare(`DELETE FROM "${copy}" WHERE id = ?`);
    this.readCheckpoint = database.prepare(
      `SELECT position, stream, revision, hash FROM checkpoints WHERE copy = '${copy}'`,
    );
    this.writeCheckpoint = database.prepare(
      `INSERT INTO checkpoints (copy, position) VALUES ('${copy}', ?) ON CONFLICT (copy) DO UPDATE SET position = excluded.position`,
    );
    this.writeLastSeen = database.prepare(
      `UPDATE checkpoints SET stream = ?, revision = ?, hash = ? WHERE copy = '${copy}'`,
    );
    this.count = database.prepare(`SELECT count(body) AS documents, count(parked) AS parked FROM "${copy}"`);
  }

  get(id: string): ViewDocument | undefined {
    const row = this.one.get(id);
    return row && toDocument(row);
  }

  put({ id, body, position, sources, parked }: ViewDocument): void {
    if (body === undefined && parked === undefined) this.remove.run(id);
    else
      this.write.run(
        id,
        body === undefined ? null : JSON.stringify(body),
        Number(position),
        JSON.stringify(sources),
        parked ?? null,
      );
  }

  checkpoint(): Position {
    return BigInt(this.readCheckpoint.get()?.position ?? 0);
  }

  /** Moves the checkpoint to the end of a page. */
  moveCheckpoint({ through, events }: LogPage): void {
    this.writeCheckpoint.run(Number(through));
    const last = events.at(-1);
    if (last) this.writeLastSeen.run(last.stream, last.revision, last.hash);
  }

  /** The last event that the checkpoint covers, `undefined` before the first. */
  lastSeen(): LastSeen | undefined {
    const row = this.readCheckpoint.get();
    if (typeof row?.stream !== 'string') return undefined;
    return { stream: row.stream, revision: Number(row.revision), hash: String(row.hash) };
  }

  counts(): { readonly documents: number; readonly parked: number } {
    return this.count.get()!;
  }

  *all(): Generator<ViewDocument> {
    for (const row of this.ordered.iterate()) yield toDocument(row);
  }
}

const toDocument = ([id, body, position, sources, parked]: Row): ViewDocument => ({
  id,
  body: body === null ? undefined : (JSON.parse(body) as unknown),
  position: BigInt(position),
  sources: JSON.parse(sources) as Record<string, number>,
  parked: parked ?? undefined,
});
