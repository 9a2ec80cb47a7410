import { z } from 'zod';
import { Id } from '../../../domain/shared/ids.js';
import { Day, Euros } from '../conventions/answer-fields.js';

/** What is paid, and how: by card on the page that is answered, or by one more debit of the account chosen. */
export const RegularisationBody = z
  .strictObject({ contract: Id, means: z.enum(['card', 'debit']) })
  .meta({ id: 'Regularisation' });
export type RegularisationBody = z.output<typeof RegularisationBody>;

const CardPayment = {
  id: z.string(),
  contract: z.string(),
  means: z.literal('card'),
  amount: Euros,
  status: z.enum(['open', 'paid', 'failed', 'expired']),
  /** page of the payment service, while it is open */
  url: z.string().optional(),
  expiresAt: z.iso.datetime(),
};

export const regularisationAnswers = {
  card: z.object(CardPayment).meta({ id: 'CardPayment' }),
  begun: z
    .union([
      z.object({ ...CardPayment, revision: z.int().min(0) }),
      z.object({ contract: z.string(), means: z.literal('debit'), amount: Euros, collectOn: Day, revision: z.int() }),
    ])
    .meta({ id: 'RegularisationBegun' }),
  told: z.object({ status: z.enum(['recorded', 'known']) }).meta({ id: 'CardNotificationTaken' }),
};
