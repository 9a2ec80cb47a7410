import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { premiumScheduleOn } from '../../../projections/premium-schedule/query.js';
import { premiumSchedule } from '../../../projections/premium-schedule/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { Member } from '../conventions/member.decorator.js';
import { ReadRoute } from '../conventions/read-route.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { Roles } from '../conventions/roles.js';
import { PremiumSchedules, PremiumScheduleQuery } from './premium-schedules.js';

@ApiTags('me')
@Controller('v1/me/premium-schedule')
@Roles('member')
export class MyPremiumScheduleController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What is to be paid for each contract, this insured year and the one before; the contract subscribed last first. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: PremiumSchedules })
  list(
    @Member() member: string,
    @Query({ schema: PremiumScheduleQuery }) query: PremiumScheduleQuery,
  ): Promise<ReadAnswer> {
    const { contract, limit, cursor } = query;
    const day = query['as-of'] ?? dayInParis(this.clock.now());
    const along =
      contract === undefined
        ? { index: ['member', 'subscribedOn'], equal: [member] }
        : { index: ['member', 'contract', 'subscribedOn'], equal: [member, contract] };
    return this.queries.execute(
      new FindDocuments(premiumSchedule, {
        along: { ...along, to: day, descending: true },
        filter: JSON.stringify([query['as-of']]),
        item: (document) => premiumScheduleOn(document, day),
        limit,
        cursor,
      }),
    );
  }
}
