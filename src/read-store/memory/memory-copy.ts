import { assertIndexed } from '../index-fields.js';
import type {
  Batch,
  Checkpoint,
  CopyDefinition,
  DocumentWrite,
  Find,
  StoredDocument,
  ViewCopy,
  Written,
} from '../read-store.port.js';
import { matching } from './matching.js';

type Row = Omit<DocumentWrite, 'was'>;

const byId = (one: Row, other: Row): number => (one.id < other.id ? -1 : 1);
const stored = ({ id, body, position, sources, parked }: Row): StoredDocument => ({
  id,
  body,
  position,
  sources,
  parked,
});

/** One copy in memory. */
export class MemoryCopy implements ViewCopy {
  private readonly rows = new Map<string, Row>();
  private reached: Checkpoint = { position: 0n };
  private fence = 0;
  private replaced = 0;

  constructor(private readonly definition: CopyDefinition) {}

  async get(id: string): Promise<StoredDocument | undefined> {
    const row = this.rows.get(id);
    return row && stored(row);
  }

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> {
    const found = ids.map((id) => this.rows.get(id)).filter((row) => row !== undefined);
    return new Map(found.map((row) => [row.id, stored(row)]));
  }

  async find(find: Find): Promise<readonly StoredDocument[]> {
    assertIndexed(this.definition, find.index);
    const rows = [...this.rows.values()].filter(({ body }) => body !== undefined);
    return matching(rows, find).map(stored);
  }

  async scan(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.ordered(after, limit, () => true);
  }

  async parked(after: string, limit: number): Promise<readonly StoredDocument[]> {
    return this.ordered(after, limit, ({ parked }) => parked !== undefined);
  }

  async counts(): Promise<{ readonly documents: number; readonly parked: number }> {
    const rows = [...this.rows.values()];
    const count = (test: (row: Row) => boolean): number => rows.filter(test).length;
    return {
      documents: count(({ body }) => body !== undefined),
      parked: count(({ parked }) => parked !== undefined),
    };
  }

  async checkpoint(): Promise<Checkpoint> {
    return this.reached;
  }

  async edits(): Promise<number> {
    return this.replaced;
  }

  async write({ from, to, documents, fence, edits = this.replaced }: Batch): Promise<Written> {
    if (fence < this.fence) return 'fenced';
    if (from !== this.reached.position || edits !== this.replaced) return 'moved';
    this.fence = fence;
    this.put(documents);
    this.reached = to;
    return 'written';
  }

  async replace(document: DocumentWrite): Promise<boolean> {
    if (this.rows.get(document.id)?.position !== document.was) return false;
    this.replaced += 1;
    this.put([document]);
    return true;
  }

  async load(documents: readonly Row[]): Promise<void> {
    this.put(documents.filter(({ id, position }) => (this.rows.get(id)?.position ?? 0n) <= position));
  }

  private put(documents: readonly Row[]): void {
    documents.forEach((document) => this.rows.set(document.id, document));
  }

  private ordered(after: string, limit: number, test: (row: Row) => boolean): readonly StoredDocument[] {
    const rows = [...this.rows.values()].filter((row) => row.id > after && test(row));
    return rows.sort(byId).slice(0, limit).map(stored);
  }
}
