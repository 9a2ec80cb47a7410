import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { View } from '../../../projections/define-view.js';
import type { ReadAnswer } from '../../http/conventions/read.interceptor.js';
import { Problem } from '../../http/problem/problem.js';
import { DocumentHistory } from './document-history.js';
import { DocumentReader, type Read } from './document-reader.js';
import { unserved } from './unserved.js';

/** What the documents of a view that are there answer together; those that are not are left out. */
export class ReadDocuments<Document = unknown> extends Query<ReadAnswer> {
  constructor(
    readonly view: View<Document>,
    /** a few: they are read at once */
    readonly ids: readonly string[],
    readonly answer: (documents: readonly Document[]) => Pick<ReadAnswer, 'body' | 'next'>,
    /** as they were known at that moment; absent: as they are known now */
    readonly knownOn?: Instant,
  ) {
    super();
  }
}

type Found = Awaited<ReturnType<DocumentHistory['knownOn']>>;

@QueryHandler(ReadDocuments)
export class ReadDocumentsHandler implements IQueryHandler<ReadDocuments> {
  constructor(
    @Inject(DocumentReader) private readonly documents: DocumentReader,
    @Inject(DocumentHistory) private readonly history: DocumentHistory,
  ) {}

  async execute({ view, ids, answer, knownOn }: ReadDocuments): Promise<ReadAnswer> {
    const read = knownOn === undefined ? this.documents.getMany(view, ids) : this.asKnown(view, ids, knownOn);
    const { found, stale } = await read.catch(unserved);
    if (found.some((document) => document?.parked !== undefined)) throw new Problem(503, 'view.parked');
    return { ...answer(found.map((document) => document?.body).filter((body) => body !== undefined)), stale };
  }

  private async asKnown(view: View, ids: readonly string[], moment: Instant): Promise<Read<readonly Found[]>> {
    const found = await Promise.all(ids.map((id) => this.history.knownOn(view, id, moment)));
    return { found, stale: false };
  }
}
