import type { Period } from '../../../domain/payments/rules/instalment-periods.js';
import type { Receipt } from '../../../domain/payments/receipts/receipt.js';
import { field } from '../../../domain/shared/personal.js';
import { formatEuros } from '../../../domain/shared/money.js';
import { FAMILY_LABEL } from '../../../projections/contracts/query/family-label.js';
import type { ReceiptFound } from '../../payments/receipts.js';

const MEANS: Readonly<Record<Receipt['means'], string>> = {
  debit: 'Prélèvement',
  card: 'Carte bancaire',
  transfer: 'Virement',
  cheque: 'Chèque',
};

/** A receipt as its member reads it: amounts in euros, his name to be opened at the edge. */
export const toldReceipt = ({ receipt, contract, profile }: ReceiptFound, issuer: string) => {
  const { reference, on, means, amount, instalments, costs, surplus, events, trace } = receipt;
  return {
    id: reference,
    issuer,
    member: {
      number: field(profile.identity, 'number'),
      lastName: field(profile.identity, 'lastName'),
      firstNames: field(profile.identity, 'firstNames'),
    },
    contract: { id: contract.contract, number: contract.number, label: FAMILY_LABEL[contract.family] },
    period: whole(instalments.map(({ period }) => period)),
    amount: formatEuros(amount),
    instalments: instalments.map(({ amount: part, period }) => ({ ...period, amount: formatEuros(part) })),
    costs: formatEuros(costs),
    surplus: formatEuros(surplus),
    means,
    meansLabel: MEANS[means],
    on,
    reference,
    events,
    trace: { amount: trace },
  };
};

/** From the first day of what was paid to the last; none where costs alone were. */
const whole = (periods: readonly Period[]): Period | null => {
  const from = periods.map((period) => period.from).sort()[0];
  const until = periods
    .map((period) => period.until)
    .sort()
    .at(-1);
  return from !== undefined && until !== undefined ? { from, until } : null;
};
