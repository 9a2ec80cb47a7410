import { z } from 'zod';
import { MEANS } from '../../../domain/payments/account/events.js';
import { PAYMENT_KINDS } from '../../../projections/payments/payment.js';

const Day = z.iso.date();
const Euros = z.string().meta({ description: 'euros, deux décimales', example: '12.34' });

const Payment = z
  .object({
    id: z.string(),
    on: Day.meta({ description: 'jour que montre le relevé bancaire' }),
    contract: z.string(),
    kind: z.enum(PAYMENT_KINDS),
    label: z.string(),
    amount: Euros.meta({ description: 'toujours positif : le sens est celui de kind' }),
    reason: z.string().optional(),
    means: z.enum(MEANS).optional(),
    reference: z.string().meta({ description: 'référence du prélèvement, du paiement ou du virement' }),
  })
  .meta({ id: 'Payment' });
const Totals = z
  .object({
    contract: z.string(),
    year: z.string(),
    collected: Euros,
    refused: Euros,
    refunded: Euros,
    regularised: Euros,
    paid: Euros.meta({ description: 'encaissé et régularisé, moins remboursé' }),
  })
  .meta({ id: 'PaymentTotals' });

/** Shapes of what a member reads of his payments, for the OpenAPI document. */
export const paymentAnswers = {
  history: z
    .object({ items: z.array(Payment), next: z.string().nullable(), totals: z.array(Totals) })
    .meta({ id: 'PaymentHistory' }),
};
