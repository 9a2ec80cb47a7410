import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import { RefundDocument } from './document.js';

const key = ({ data }: { readonly data: { readonly transfer: string } }): string => data.transfer;

/** Transfers that pay premiums back: the operator's list, and what one that came back is matched with. */
export const refunds = defineView<RefundDocument>({
  name: 'refunds',
  version: 1,
  partition: 'whole',
  document: RefundDocument,
  indexes: [['on'], ['status', 'on']],
  on: {
    PremiumRefundPaid: {
      key,
      apply: (_none, { stream, subject, data: { transfer, on, amount } }) => ({
        transfer,
        contract: contractOf({ stream }),
        member: subject!,
        amount,
        on,
        status: 'ordered',
      }),
    },
    PremiumRefundReturned: {
      key,
      apply: (refund, { data: { returnedOn, code } }) =>
        refund && { ...refund, status: 'returned', returnedOn, ...(code !== undefined && { code }) },
    },
  },
});
