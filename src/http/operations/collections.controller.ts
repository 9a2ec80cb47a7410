import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { DateField, dayInParis, daysBetween, minusDays, plusDays } from '../../../domain/shared/calendar.js';
import { collectionDays, collectionSums } from '../../../projections/collections/query.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { CollectionParts } from '../../payments/collection-parts.js';
import { unserved } from '../../views/reading/unserved.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { collectionAnswers } from './collection-answers.js';

/** Before today, and after it. */
const DAYS_SHOWN = 31;
const MOST_DAYS = 93;

const DaysQuery = z.strictObject({ from: DateField.optional(), to: DateField.optional() });
type DaysQuery = z.output<typeof DaysQuery>;

@ApiTags('operations')
@Controller('v1/operations/collections')
@Roles('operator')
export class CollectionsController {
  constructor(
    @Inject(CollectionParts) private readonly collections: CollectionParts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What was submitted for each collection day and what became of it; a month before and after today, or other days. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: collectionAnswers.list })
  async list(@Query({ schema: DaysQuery }) query: DaysQuery): Promise<ReadAnswer> {
    const today = dayInParis(this.clock.now());
    const { from = minusDays(today, DAYS_SHOWN), to = plusDays(today, DAYS_SHOWN) } = query;
    const days = daysBetween(from, to);
    if (days < 0 || days > MOST_DAYS)
      throw new Problem(400, 'request.invalid', [{ pointer: '/to', code: 'range.invalid' }]);
    const { parts, whole } = await this.collections.between(from, to).catch(unserved);
    return { body: { from, to, ...collectionSums(parts), items: collectionDays(parts) }, stale: !whole };
  }
}
