import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis, type CalendarDate } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import type { ContractDocument } from '../../../projections/contracts/document.js';
import { contractOn } from '../../../projections/contracts/query.js';
import { contracts } from '../../../projections/contracts/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import { ReadDocument } from '../../views/reading/read-document.query.js';
import { Member } from '../conventions/member.decorator.js';
import { AtPointInTime, PastRoute, type PointInTime } from '../conventions/point-in-time.decorator.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { readingAnswers } from './reading-answers.js';
import { contractsOfMember } from './contracts-of-member.js';
import { ContractListQuery } from './list-query.js';

@ApiTags('me')
@Controller('v1/me/contracts')
@Roles('member')
export class MyContractsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The last subscribed first. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: readingAnswers.list })
  list(@Member() member: string, @Query({ schema: ContractListQuery }) query: ContractListQuery): Promise<ReadAnswer> {
    const day = query['as-of'] ?? dayInParis(this.clock.now());
    return this.queries.execute(new FindDocuments(contracts, contractsOfMember(member, query, day)));
  }

  @Get(':contract')
  @ReadRoute()
  @PastRoute()
  @ApiOkResponse({ standardSchema: readingAnswers.contract })
  contract(
    @Member() member: string,
    @Param('contract') contract: string,
    @AtPointInTime() { asOf, knownOn }: PointInTime,
  ): Promise<ReadAnswer> {
    if (!Id.safeParse(contract).success) throw new Problem(404, 'request.not-found');
    const day = asOf ?? dayInParis(knownOn ?? this.clock.now());
    const answer = (document: ContractDocument) => subscribedBy(document, day);
    return this.queries.execute(
      new ReadDocument(contracts, `${member}:${contract}`, answer, { stream: `contract-${contract}`, knownOn }),
    );
  }
}

const subscribedBy = (document: ContractDocument, day: CalendarDate) => {
  if (document.subscribedOn > day) throw new Problem(404, 'view.not-known-then');
  return contractOn(document, day);
};
