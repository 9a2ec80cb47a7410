import { createHmac, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { CARD_OUTCOMES, CardReference } from '../../../domain/payments/card-payments/events.js';
import { DateField } from '../../../domain/shared/calendar.js';
import { Id } from '../../../domain/shared/ids.js';
import { Euros, formatEuros } from '../../../domain/shared/money.js';
import type { CardNotification, CardOrder, CardPage } from './card-page.port.js';

/** The body of a call-back. `amount`: euros, `"12.34"`; other currencies are not ours. */
export const CardNotificationBody = z
  .strictObject({
    payment: Id,
    status: z.enum(CARD_OUTCOMES),
    reference: CardReference,
    on: DateField,
    amount: Euros,
    currency: z.literal('EUR'),
  })
  .meta({ id: 'CardNotification' });

/**
 * A page that is reached with a signed order and calls back with a signed body: HMAC-SHA-256 (RFC 2104) over the RFC 8785
 * form, under a secret shared with the payment service. A call-back that is told late counts too.
 */
export class SignedCardPage implements CardPage {
  constructor(
    private readonly url: string,
    private readonly secret: string,
  ) {}

  urlOf(order: CardOrder): string {
    const fields = { payment: order.payment, amount: formatEuros(order.amount), expires: order.expiresAt };
    const query = new URLSearchParams({ ...fields, signature: this.sign('order', fields) });
    return `${this.url}?${query.toString()}`;
  }

  read(body: unknown, signature: string | undefined): CardNotification | undefined {
    if (signature === undefined || !this.isSigned('notification', body, signature)) return undefined;
    const read = CardNotificationBody.safeParse(body);
    if (!read.success) return undefined;
    const { currency: _currency, ...notification } = read.data;
    return notification;
  }

  /** `v1=` and the digest in hex. */
  sign(what: 'order' | 'notification', body: unknown): string {
    const digest = createHmac('sha256', this.secret)
      .update(`${what}\n${canonicalize(body)}`)
      .digest('hex');
    return `v1=${digest}`;
  }

  isSigned(what: 'order' | 'notification', body: unknown, signature: string): boolean {
    const [expected, given] = [Buffer.from(this.sign(what, body)), Buffer.from(signature)];
    return expected.length === given.length && timingSafeEqual(expected, given);
  }
}
