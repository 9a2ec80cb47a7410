import { formatEuros } from '../../domain/shared/money.js';
import type { RefundDocument } from './document.js';

/** A transfer as an operator reads it. */
export const shownRefund = ({ transfer: id, amount, ...refund }: RefundDocument) => ({
  id,
  ...refund,
  amount: formatEuros(amount),
});
