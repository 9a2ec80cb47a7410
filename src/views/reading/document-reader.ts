import type { View } from '../../../projections/define-view.js';
import type { ViewDocument } from '../fold-document.js';
import type { OpenViews } from '../sqlite/open-views.js';
import type { ViewTable } from '../sqlite/view-table.js';

/** Reads documents of views by id, while the engine writes them in its own thread. */
export class DocumentReader {
  private readonly tables: ReadonlyMap<string, ViewTable>;

  constructor(private readonly views: OpenViews) {
    this.tables = new Map(views.tables.map((table) => [table.view.name, table]));
  }

  get(view: Pick<View, 'name'>, id: string): ViewDocument | undefined {
    return this.tables.get(view.name)!.get(id);
  }

  counts(): Readonly<
    Record<string, { readonly documents: number; readonly parked: number; readonly position: string }>
  > {
    const rows = this.views.tables.map((table) => [
      table.view.name,
      { ...table.counts(), position: String(table.checkpoint()) },
    ]);
    return Object.fromEntries(rows) as ReturnType<DocumentReader['counts']>;
  }

  close(): void {
    this.views.database.close();
  }
}
