import type { CalendarDate, Instant } from '../../shared/calendar.js';
import { impossible, refuse, type Decider, type Decision } from '../../shared/decider.js';
import type { Cents } from '../../shared/money.js';
import type { CardOutcome, CardPaymentEvent } from './events.js';

export interface CardPayment {
  readonly contract: string;
  readonly amount: Cents;
  readonly expiresAt: Instant;
  readonly status: 'open' | 'paid' | 'failed';
  /** references of what the payment service has told of */
  readonly made: readonly string[];
  readonly failed: readonly string[];
}
/** Before it is begun there is none. */
export type CardPaymentState = CardPayment | undefined;

export interface BeginCardPayment {
  readonly type: 'BeginCardPayment';
  readonly contract: string;
  readonly accountRevision: number;
  readonly on: CalendarDate;
  /** what is owed, costs included */
  readonly amount: Cents;
  readonly expiresAt: Instant;
}

/** What the payment service tells, signed: once, twice, late. */
export interface TellCardPayment {
  readonly type: 'TellCardPayment';
  readonly status: CardOutcome;
  readonly reference: string;
  readonly on: CalendarDate;
  readonly amount: Cents;
}

export type CardPaymentCommand = BeginCardPayment | TellCardPayment;

const MAX_REFERENCES = 50;

/** The aggregate of a payment on a hosted page. Money that was taken is never refused, however late it is told. */
export const cardPayments: Decider<CardPaymentState, CardPaymentCommand, CardPaymentEvent> = {
  initialState: undefined,
  decide: (command, payment) =>
    command.type === 'BeginCardPayment' ? begin(command, payment) : told(command, payment),
  evolve: (payment, event) => {
    switch (event.type) {
      case 'CardPaymentBegun': {
        const { contract, amount, expiresAt } = event.data;
        return { contract, amount, expiresAt, status: 'open', made: [], failed: [] };
      }
      case 'CardPaymentMade':
        return { ...payment!, status: 'paid', made: [...payment!.made, event.data.reference] };
      case 'CardPaymentFailed': {
        const status = payment!.status === 'paid' ? 'paid' : 'failed';
        return { ...payment!, status, failed: [...payment!.failed, event.data.reference] };
      }
      default:
        return impossible(event);
    }
  },
};

const begin = ({ type: _type, ...data }: BeginCardPayment, payment: CardPaymentState): Decision<CardPaymentEvent> => {
  if (payment !== undefined) return refuse('payments.card-payment-already-begun');
  return data.amount > 0 ? [{ type: 'CardPaymentBegun', data }] : refuse('payments.nothing-owed');
};

/** A second payment under another reference is money as well: it is owed back by the account that it goes to. */
const told = (command: TellCardPayment, payment: CardPaymentState): Decision<CardPaymentEvent> => {
  const { status, reference, on, amount } = command;
  if (payment === undefined) return refuse('payments.card-payment-unknown');
  const { made, failed } = payment;
  if ((status === 'paid' ? made : failed).includes(reference)) return refuse('payments.card-payment-already-told');
  if (made.length + failed.length >= MAX_REFERENCES) return refuse('payments.card-payment-told-too-often');
  if (status !== 'paid') return [{ type: 'CardPaymentFailed', data: { reference, on, why: status } }];
  if (amount <= 0) return refuse('payments.no-amount');
  const data = { contract: payment.contract, reference, paidOn: on, amount };
  return [{ type: 'CardPaymentMade', effectiveOn: on, data }];
};
