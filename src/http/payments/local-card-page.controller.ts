import { Body, Controller, Get, Header, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { CARD_OUTCOMES } from '../../../domain/payments/card-payments/events.js';
import { Id } from '../../../domain/shared/ids.js';
import { Euros, formatEuros } from '../../../domain/shared/money.js';
import { dayInParis, type Instant } from '../../../domain/shared/calendar.js';
import { CLOCK, type Clock } from '../../clock/clock.js';
import { html } from '../../outbox/html.js';
import type { SignedCardPage } from '../../payments/cards/signed-card-page.js';
import { LOCAL_PAGE } from '../../payments/cards/open-card-page.js';
import { Public } from '../conventions/roles.js';
import { Problem } from '../problem/problem.js';
import { CARD_PAGE } from './card-page-token.js';

const Order = z.strictObject({ payment: Id, amount: z.string(), expires: z.iso.datetime(), signature: z.string() });
type Order = z.output<typeof Order>;
const Choice = z.strictObject({ ...Order.shape, status: z.enum(CARD_OUTCOMES) });

/** Sends the choice to this page, and what it answers, signed, to the call-back: as a payment service does. */
const SCRIPT = `
for (const button of document.querySelectorAll('button')) button.addEventListener('click', async () => {
  const order = Object.fromEntries(new URLSearchParams(location.search));
  const send = (url, body, headers) => fetch(url, { method: 'POST', body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers } }).then((answer) => answer.json());
  const { body, signature } = await send('${LOCAL_PAGE}', { ...order, status: button.value });
  const told = await send('/v1/card-payments/' + order.payment + '/notifications', body, { signature });
  document.querySelector('output').textContent = told.status ? 'C’est noté.' : told.title;
});`;

/** The page of development and demos: it asks for no card and takes no money. */
@ApiExcludeController()
@Controller(LOCAL_PAGE.slice(1))
@Public()
export class LocalCardPageController {
  constructor(
    @Inject(CARD_PAGE) private readonly page: SignedCardPage,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  show(@Query({ schema: Order }) order: Order): string {
    this.assertOpen(order);
    const page = html`<!doctype html>
      <html lang="fr">
        <head>
          <meta charset="utf-8" />
          <title>Paiement de démonstration</title>
        </head>
        <body>
          <h1>Paiement de démonstration</h1>
          <p>Aucune carte n’est demandée et rien n’est encaissé. Montant : ${order.amount.replace('.', ',')} €</p>
          <p>
            <button value="paid">Payer</button> <button value="refused">Refuser</button>
            <button value="cancelled">Annuler</button>
          </p>
          <p><output></output></p>
        </body>
      </html>`.html;
    return page.replace('</body>', `<script>${SCRIPT}</script></body>`);
  }

  /** Plays the payment service: makes the signed call-back of a choice. */
  @Post()
  @HttpCode(200)
  choose(@Body({ schema: Choice }) { status, ...order }: z.output<typeof Choice>): object {
    this.assertOpen(order);
    const { payment, amount } = order;
    const reference = `LOCAL-${randomBytes(8).toString('hex')}`;
    const on = dayInParis(this.clock.now());
    const body = { payment, status, reference, on, amount: formatEuros(Euros.parse(amount)), currency: 'EUR' };
    return { body, signature: this.page.sign('notification', body) };
  }

  private assertOpen({ signature, ...order }: Order): void {
    if (!this.page.isSigned('order', order, signature)) throw new Problem(401, 'payments.notification-not-signed');
    if ((order.expires as Instant) <= this.clock.now()) throw new Problem(410, 'payments.card-page-closed');
  }
}
