import { z } from 'zod';
import { MEANS } from '../../../domain/payments/account/events.js';
import { PAYMENT_KINDS } from '../../../projections/payments/payment.js';
import { Day, Euros } from '../conventions/answer-fields.js';

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

const Period = z.object({ from: Day, until: Day }).meta({ id: 'PaidPeriod' });
const Receipt = z
  .object({
    id: z.string(),
    issuer: z.string(),
    member: z.object({ number: z.string(), lastName: z.string(), firstNames: z.string() }),
    contract: z.object({ id: z.string(), number: z.string(), label: z.string() }),
    period: Period.nullable(),
    amount: Euros,
    instalments: z.array(z.object({ from: Day, until: Day, amount: Euros })),
    costs: Euros,
    surplus: Euros.meta({ description: 'payé en trop, dû au sociétaire' }),
    means: z.enum(['debit', ...MEANS]),
    meansLabel: z.string(),
    on: Day,
    reference: z.string(),
    events: z.array(z.string().meta({ example: 'event:account-0123@4' })),
    trace: z.object({ amount: z.object({}).loose() }),
  })
  .meta({ id: 'Receipt' });

/** Shapes of what a member reads of his payments, for the OpenAPI document. */
export const paymentAnswers = {
  history: z
    .object({ items: z.array(Payment), next: z.string().nullable(), totals: z.array(Totals) })
    .meta({ id: 'PaymentHistory' }),
  receipt: Receipt,
};
