import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { FileKind } from '../../../domain/imports/events.js';
import { Sha256 } from '../../../domain/shared/sha256.js';
import { IMPORT_STATUSES, importAt, importStatusAt } from '../../../projections/imports/query.js';
import { imports } from '../../../projections/imports/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import type { Listing } from '../../views/reading/listing.js';
import { pageQuery } from '../conventions/page-query.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { importAnswers } from './import-answers.js';

const USUAL = 50;

/** What the list is narrowed by, as its address says it. */
const ImportsQuery = z.strictObject({
  kind: FileKind.optional(),
  status: z.enum(IMPORT_STATUSES).optional(),
  sha256: Sha256.optional(),
  ...pageQuery(USUAL),
});
type ImportsQuery = z.output<typeof ImportsQuery>;

@ApiTags('operations')
@Controller('v1/operations/imports')
@Roles('operator')
export class ImportsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Runs of imports, the newest first; those of a kind, of a file, or that stand so. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: importAnswers.list })
  list(@Query({ schema: ImportsQuery }) query: ImportsQuery): Promise<ReadAnswer> {
    const { kind, status, sha256, limit, cursor } = query;
    const now = this.clock.now();
    return this.queries.execute(
      new FindDocuments(imports, {
        along: { ...along(query), descending: true },
        keep: (run) =>
          (kind === undefined || run.kind === kind) && (status === undefined || importStatusAt(run, now) === status),
        filter: JSON.stringify([kind, status, sha256]),
        item: (run) => importAt(run, now),
        limit,
        cursor,
      }),
    );
  }
}

const along = ({ kind, sha256 }: ImportsQuery): Listing<never>['along'] => {
  if (sha256 !== undefined) return { index: ['sha256', 'startedAt'], equal: [sha256] };
  return kind === undefined ? { index: ['startedAt'], equal: [] } : { index: ['kind', 'startedAt'], equal: [kind] };
};
