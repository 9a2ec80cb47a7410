import { Controller, Get, Inject, Query } from '@nestjs/common';
import { QueryBus } from '@nestjs/cqrs';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { dayInParis } from '../../../domain/shared/calendar.js';
import { formatEuros, ZERO } from '../../../domain/shared/money.js';
import type { RefundOwedDocument } from '../../../projections/refunds-owed/document.js';
import { refundsOwed } from '../../../projections/refunds-owed/view.js';
import { shownRefund } from '../../../projections/refunds/query.js';
import { refunds } from '../../../projections/refunds/view.js';
import { CONTRACT_PARTS, type ContractParts } from '../../contracts/contract-parts.js';
import { refundOf } from '../../payments/refund-of.js';
import { FindDocuments } from '../../views/reading/find-documents.query.js';
import type { ReadAnswer } from '../conventions/read.interceptor.js';
import { ReadRoute } from '../conventions/read-route.js';
import { Roles } from '../conventions/roles.js';
import { refundAnswers, RefundsOwedQuery, RefundsQuery } from './refund-answers.js';

@ApiTags('operations')
@Controller('v1/operations')
@Roles('operator')
export class RefundsController {
  constructor(
    @Inject(QueryBus) private readonly queries: QueryBus,
    @Inject(CONTRACT_PARTS) private readonly parts: ContractParts,
  ) {}

  /** Transfers that pay premiums back, by the day on which they are carried out; those that came back say so. */
  @Get('refunds')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: refundAnswers.ordered })
  ordered(@Query({ schema: RefundsQuery }) query: RefundsQuery): Promise<ReadAnswer> {
    const { status, from, to, limit, cursor } = query;
    const along =
      status === undefined
        ? { index: ['on'], equal: [], from, to }
        : { index: ['status', 'on'], equal: [status], from, to };
    const filter = JSON.stringify([from, to]);
    return this.queries.execute(new FindDocuments(refunds, { along, filter, item: shownRefund, limit, cursor }));
  }

  /** What is owed back and not paid yet, the longest owed first, with what the next closing will do about it. */
  @Get('refunds-owed')
  @ReadRoute()
  @ApiOkResponse({ standardSchema: refundAnswers.owed })
  async owed(@Query({ schema: RefundsOwedQuery }) { limit, cursor }: RefundsOwedQuery): Promise<ReadAnswer> {
    const along = { index: ['since'], equal: [] };
    const listing = { along, filter: '', item: (document: RefundOwedDocument) => document, limit, cursor };
    const answer = await this.queries.execute(new FindDocuments(refundsOwed, listing));
    const { items, next } = answer.body as { readonly items: readonly RefundOwedDocument[]; readonly next: unknown };
    return { ...answer, body: { items: await Promise.all(items.map((owed) => this.shown(owed))), next } };
  }

  private async shown(owed: RefundOwedDocument) {
    const { core } = this.parts.streams;
    const refund = await refundOf(core, owed, dayInParis(core.clock.now()));
    const isHeld = refund !== undefined && 'refused' in refund;
    return {
      ...owed,
      amount: formatEuros(owed.amount),
      payable: formatEuros(refund === undefined || isHeld ? ZERO : refund.amount),
      held: isHeld ? refund.refused : null,
    };
  }
}
