import type { CardOutcome } from '../../../domain/payments/card-payments/events.js';
import type { CalendarDate, Instant } from '../../../domain/shared/calendar.js';
import type { Cents } from '../../../domain/shared/money.js';

/** What the payment service is asked to collect on its page. */
export interface CardOrder {
  /** id of the payment, 32 hex digits */
  readonly payment: string;
  readonly amount: Cents;
  readonly expiresAt: Instant;
}

/** What the payment service tells of a payment. */
export interface CardNotification {
  readonly payment: string;
  readonly status: CardOutcome;
  /** its own, unlike any other */
  readonly reference: string;
  readonly on: CalendarDate;
  readonly amount: Cents;
}

/** A page of the payment service on which the member types his card: we send him there, and are told what became of it. */
export interface CardPage {
  /** Address of the page, good for this order alone: nobody can change its amount. */
  urlOf(order: CardOrder): string;
  /** `undefined` where the call-back is not the service's, or was changed on its way. */
  read(body: unknown, signature: string | undefined): CardNotification | undefined;
}
