import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { paymentYears } from '../../../projections/payments/query.js';
import { payments } from '../../../projections/payments/view.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { Receipts } from '../../payments/receipts.js';
import { Cursors } from '../../views/reading/cursors.js';
import { ReadDocuments } from '../../views/reading/read-documents.query.js';
import { unserved } from '../../views/reading/unserved.js';
import { Member } from '../conventions/member.decorator.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { historyPage } from './history-page.js';
import { HistoryQuery } from './history-query.js';
import { paymentAnswers } from './payment-answers.js';
import { toldReceipt } from './told-receipt.js';
import { ISSUER } from './issuer.js';

@ApiTags('me')
@Controller('v1/me/payments')
@Roles('member')
export class MyPaymentsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(Cursors) private readonly cursors: Cursors,
    @Inject(Receipts) private readonly receipts: Receipts,
    @Inject(ISSUER) private readonly issuer: string,
  ) {}

  /** The last 24 months, the newest first, with sums by contract and year of all that was asked for. */
  @Get()
  @ReadRoute()
  @ApiOkResponse({ standardSchema: paymentAnswers.history })
  history(@Member() member: string, @Query({ schema: HistoryQuery }) query: HistoryQuery): Promise<ReadAnswer> {
    const { 'as-of': asOf, 'known-on': knownOn } = query;
    const day = asOf ?? dayInParis(knownOn ?? this.clock.now());
    const answer = historyPage(this.cursors, member, query, day);
    return this.queries.execute(new ReadDocuments(payments, paymentYears(member, day), answer, knownOn));
  }

  /** Of a premium that was received and not given back since, within the last 24 months. */
  @Get(':payment/receipt')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: paymentAnswers.receipt })
  async receipt(@Member() member: string, @Param('payment') payment: string): Promise<ReadAnswer> {
    const found = await this.receipts.find(member, payment, dayInParis(this.clock.now())).catch(unserved);
    if (!('refused' in found)) return { body: toldReceipt(found, this.issuer) };
    const { refused, facts } = found;
    throw new Problem(refused === 'payments.payment-unknown' ? 404 : 409, refused, [], facts);
  }
}
