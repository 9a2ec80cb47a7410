import type { ReceivePayment } from '../../payments/account/commands.js';
import type { CardPaymentEvent } from '../../payments/card-payments/events.js';
import { idIn } from '../../shared/id-in.js';
import type { Process } from '../process.js';

type Made = Extract<CardPaymentEvent, { type: 'CardPaymentMade' }>;

/** What was paid by card reaches the contract's account, each payment once: its id there is made of the event's. */
export const cardPayment: Process<null, Made, ReceivePayment> = {
  name: 'card-payment',
  on: ['CardPaymentMade'],
  instance: ({ stream }) => idIn(stream),
  initialState: null,
  dueOn: () => undefined,
  evolve: () => null,
  react: ({ event: { data }, derive }) => {
    const { contract, paidOn: receivedOn, amount } = data;
    const command = { type: 'ReceivePayment', payment: derive('payment'), means: 'card', receivedOn, amount } as const;
    return [{ stream: `account-${contract}`, name: 'payment', command }];
  },
};
