import { contractOf } from '../contract-of.js';
import { defineView } from '../define-view.js';
import { DebitDocument } from './document.js';

const key = ({ data }: { readonly data: { readonly debit: string } }): string => data.debit;

const becomes =
  (status: DebitDocument['status']) =>
  (debit: DebitDocument | undefined): DebitDocument | undefined =>
    debit && { ...debit, status };

/** Debits of all contracts, by id and by mandate: what a return of the bank is matched with. */
export const debits = defineView<DebitDocument>({
  name: 'debits',
  version: 1,
  partition: 'whole',
  document: DebitDocument,
  indexes: [['mandate', 'collectOn']],
  on: {
    DebitSubmitted: {
      key,
      apply: (_none, { stream, subject, data }) => ({
        debit: data.debit,
        contract: contractOf({ stream }),
        member: subject!,
        mandate: data.mandate,
        amount: data.amount,
        submittedOn: data.submittedOn,
        collectOn: data.collectOn,
        status: 'pending',
      }),
    },
    DebitCollected: { key, apply: becomes('collected') },
    DebitReturned: { key, apply: becomes('returned') },
    DebitRefunded: { key, apply: becomes('refunded') },
  },
});
