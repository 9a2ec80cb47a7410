import type { Instant } from '../../shared/calendar.js';
import type { CardPayment } from '../card-payments/card-payments.js';

/** How a payment by card stands at a moment; `expired`: its page closed before it was paid. Our policy. */
export const cardPaymentStatus = (
  { status, expiresAt }: Pick<CardPayment, 'status' | 'expiresAt'>,
  now: Instant,
): CardPayment['status'] | 'expired' => (status !== 'paid' && expiresAt <= now ? 'expired' : status);
