import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { View } from '../../../projections/define-view.js';
import type { ReadAnswer } from '../../http/conventions/read.interceptor.js';
import { Problem } from '../../http/problem/problem.js';
import { Cursors } from './cursors.js';
import { DocumentReader } from './document-reader.js';
import type { Listing } from './listing.js';
import { pageOf } from './page-of.js';
import { unserved } from './unserved.js';

/**
 * Reads a page of documents along a declared index: `{items, next}`. A page may have fewer items than asked for, none
 * even, and a next one all the same: a bounded number of documents is looked at.
 */
export class FindDocuments<Document = unknown> extends Query<ReadAnswer> {
  constructor(
    readonly view: View<Document>,
    readonly listing: Listing<Document>,
  ) {
    super();
  }
}

@QueryHandler(FindDocuments)
export class FindDocumentsHandler implements IQueryHandler<FindDocuments> {
  constructor(
    @Inject(DocumentReader) private readonly documents: DocumentReader,
    @Inject(Cursors) private readonly cursors: Cursors,
  ) {}

  async execute({ view, listing }: FindDocuments): Promise<ReadAnswer> {
    const { index, equal, descending } = listing.along;
    const asked = JSON.stringify([view.name, view.version, index, equal, descending, listing.filter]);
    const begin = listing.cursor === undefined ? undefined : this.cursors.read(asked, listing.cursor);
    if (listing.cursor !== undefined && begin === undefined) throw new Problem(400, 'cursor.invalid');
    const { found, stale } = await this.documents
      .walk(view, async (along) => {
        if (begin !== undefined && begin.copy !== along.copy) throw new Problem(410, 'cursor.outdated');
        return { copy: along.copy, page: await pageOf(along, listing, begin?.after) };
      })
      .catch(unserved);
    const { copy, page } = found;
    const next = page.after && this.cursors.write(asked, { copy, after: page.after });
    return { body: { items: page.items, next: next ?? null }, stale: stale || page.parked, next };
  }
}
