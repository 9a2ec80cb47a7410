import type { AccountEvent } from '../../../domain/payments/account/events.js';
import { date } from '../../../domain/shared/calendar.js';
import { euros, id } from '../../domain/payments/account/books.js';

export const collected = (debit: number, collectOn: string, on: string, amount = '20.37'): AccountEvent => ({
  type: 'DebitCollected',
  effectiveOn: date(on),
  data: { debit: id(debit), collectOn: date(collectOn), on: date(on), amount: euros(amount) },
});
export const back = (
  type: 'DebitReturned' | 'DebitRefunded',
  debit: number,
  returnedOn: string,
  code: string,
  amount = '20.37',
): AccountEvent => ({
  type,
  effectiveOn: date(returnedOn),
  data: { debit: id(debit), returnedOn: date(returnedOn), code, amount: euros(amount), costs: euros('0.00') },
});
export const returnedIn = (debit: number, collectOn: string) => ({
  debit: id(debit),
  collectOn: date(collectOn),
  returnedOn: date('2027-01-06'),
  amount: euros('20.37'),
  costs: euros('0.00'),
});
export const regularised = (
  payment: number,
  on: string,
  amount: string,
  means: 'card' | 'cheque' = 'card',
): AccountEvent => ({
  type: 'PremiumRegularised',
  effectiveOn: date(on),
  data: {
    payment: id(payment),
    means,
    receivedOn: date(on),
    amount: euros(amount),
    shares: [{ number: 1, amount: euros(amount) }],
    costs: euros('0.00'),
    surplus: euros('0.00'),
  },
});
export const refundPaid = (transfer: number, on: string, amount: string): AccountEvent => ({
  type: 'PremiumRefundPaid',
  effectiveOn: date(on),
  data: { on: date(on), transfer: id(transfer), amount: euros(amount) },
});
