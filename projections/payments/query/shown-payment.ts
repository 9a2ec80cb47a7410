import { formatEuros } from '../../../domain/shared/money.js';
import type { Payment } from '../payment.js';
import { paymentLabel } from './payment-label.js';
import { returnReason } from './return-reason.js';

/** A debit that was collected and given back has two lines: the second one's id says so. */
export const paymentId = ({ kind, reference, code }: Payment): string =>
  kind === 'refunded' && code !== undefined ? `${reference}-refunded` : reference;

/** A payment as the member reads it. */
export const shownPayment = (payment: Payment) => {
  const { on, contract, kind, amount, code, means, reference } = payment;
  return {
    id: paymentId(payment),
    on,
    contract,
    kind,
    label: paymentLabel(payment),
    amount: formatEuros(amount),
    ...(code !== undefined && { reason: returnReason(code, on) }),
    ...(means !== undefined && { means }),
    reference,
  };
};
