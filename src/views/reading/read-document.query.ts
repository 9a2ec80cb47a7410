import { Inject } from '@nestjs/common';
import { Query, QueryHandler, type IQueryHandler } from '@nestjs/cqrs';
import type { Instant } from '../../../domain/shared/calendar.js';
import type { View } from '../../../projections/define-view.js';
import { documentKey } from '../../http/conventions/answer-cache.js';
import type { ReadAnswer } from '../../http/conventions/read.interceptor.js';
import { Readiness } from '../../core/readiness.js';
import { Problem } from '../../http/problem/problem.js';
import type { Position } from '../../event-store/event-store.port.js';
import type { ViewDocument } from '../view-document.js';
import { DocumentHistory } from './document-history.js';
import { DocumentReader, type Read } from './document-reader.js';
import { unserved } from './unserved.js';

/** So long a document that is not there is waited for. */
const ON_ITS_WAY_MS = 250;

/** A document as it was known once; `undefined`: it was not there. */
export interface Known<Document> {
  readonly document: Document | undefined;
}

export interface ReadOptions {
  /** the one whose revision is the answer's ETag */
  readonly stream?: string;
  /** as it was known at that moment; absent: as it is known now */
  readonly knownOn?: Instant | undefined;
  /** a position: the answer is made of the document as it was known there too */
  readonly since?: Position | undefined;
}

/** Reads a document and answers with the view's query over it. */
export class ReadDocument<Document = unknown> extends Query<ReadAnswer> {
  constructor(
    readonly view: View<Document>,
    readonly id: string,
    readonly answer: (document: Document, then?: Known<Document>) => unknown,
    readonly options: ReadOptions = {},
  ) {
    super();
  }
}

@QueryHandler(ReadDocument)
export class ReadDocumentHandler implements IQueryHandler<ReadDocument> {
  constructor(
    @Inject(DocumentReader) private readonly documents: DocumentReader,
    @Inject(Readiness) private readonly readiness: Readiness,
    @Inject(DocumentHistory) private readonly history: DocumentHistory,
  ) {}

  async execute({ view, id, answer, options }: ReadDocument): Promise<ReadAnswer> {
    const { stream, knownOn, since } = options;
    if (knownOn !== undefined) return this.asKnown(view, id, answer, knownOn);
    const { found, stale } = await this.read(view, id);
    if (found?.parked !== undefined) throw new Problem(503, 'view.parked');
    if (found?.body === undefined) throw new Problem(404, 'view.not-yet-visible');
    const revision = stream === undefined ? undefined : found.sources[stream];
    const then = since === undefined ? undefined : await this.knownAt(view, found, since);
    return { body: answer(found.body, then), revision, stale, documents: [documentKey(view.name, id)] };
  }

  /** A document that no event has named since is what it was: nothing is folded for it. */
  private async knownAt(view: View, found: ViewDocument, since: Position): Promise<Known<unknown>> {
    if (found.position <= since) return { document: found.body };
    return { document: (await this.history.upTo(view, found, since)).body };
  }

  /** A document of the past has no ETag: nothing can be written on it. */
  private async asKnown(view: View, id: string, answer: ReadDocument['answer'], knownOn: Instant): Promise<ReadAnswer> {
    const { body, parked } = await this.history.knownOn(view, id, knownOn);
    if (parked !== undefined) throw new Problem(503, 'view.parked');
    if (body === undefined) throw new Problem(404, 'view.not-known-then');
    return { body: answer(body) };
  }

  /** One that is not there may be on its way: it is looked for again where the log is now, which is waited for a moment. */
  private async read(view: View, id: string): Promise<Read<ViewDocument | undefined>> {
    const read = await this.documents.get(view, id).catch(unserved);
    if (read.found?.body !== undefined || read.found?.parked !== undefined) return read;
    if (!(await this.readiness.reachesHead(ON_ITS_WAY_MS))) throw new Problem(503, 'view.not-yet-visible');
    return this.documents.get(view, id).catch(unserved);
  }
}
