import type { Payment } from '../payment.js';

const MEANS_LABEL: Readonly<Record<NonNullable<Payment['means']>, string>> = {
  card: 'Paiement par carte',
  transfer: 'Virement reçu',
  cheque: 'Chèque reçu',
};

/** What a member reads of a payment. */
export const paymentLabel = ({ kind, code, means }: Pick<Payment, 'kind' | 'code' | 'means'>): string => {
  switch (kind) {
    case 'collected':
      return 'Prélèvement';
    case 'refused':
      return 'Prélèvement refusé';
    case 'refunded':
      return code === undefined ? 'Remboursement de cotisation' : 'Prélèvement remboursé par votre banque';
    case 'regularised':
      return MEANS_LABEL[means!];
  }
};
