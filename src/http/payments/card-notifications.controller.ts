import { Body, Controller, Headers, HttpCode, Inject, Param, Post, Req } from '@nestjs/common';
import { ApiHeader, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Regularisations } from '../../payments/regularisations.js';
import { CardNotificationBody, SignedCardPage } from '../../payments/cards/signed-card-page.js';
import { CARD_PAGE } from './card-page-token.js';
import { Public } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { regularisationAnswers } from './regularisation-bodies.js';

@ApiTags('card-payments')
@Controller('v1/card-payments')
@Public()
export class CardNotificationsController {
  constructor(
    @Inject(Regularisations) private readonly regularisations: Regularisations,
    @Inject(CARD_PAGE) private readonly page: SignedCardPage | undefined,
  ) {}

  /** The payment service's call-back, signed (`Signature: v1=…`): taken once, however often and late it comes. */
  @Post(':payment/notifications')
  @HttpCode(200)
  @ApiHeader({ name: 'Signature', required: true, description: 'v1= et HMAC-SHA-256 en hexadécimal' })
  @ApiOkResponse({ standardSchema: regularisationAnswers.told })
  async notify(
    @Param('payment') payment: string,
    @Headers('signature') signature: string | undefined,
    @Body({ schema: CardNotificationBody }) _read: unknown,
    @Req() { body }: FastifyRequest,
  ): Promise<{ readonly status: 'recorded' | 'known' }> {
    const told = this.page?.read(body, signature);
    if (told === undefined) throw new Problem(401, 'payments.notification-not-signed');
    if (told.payment !== payment) throw new Problem(404, 'payments.card-payment-unknown');
    const outcome = await this.regularisations.told(told);
    if (outcome.outcome === 'executed') return { status: outcome.repeated ? 'known' : 'recorded' };
    const code = outcome.outcome === 'refused' ? outcome.refusal.refused : 'payments.card-payment-already-told';
    if (code === 'payments.card-payment-already-told') return { status: 'known' };
    throw new Problem(code === 'payments.card-payment-unknown' ? 404 : 409, code);
  }
}
