import { MAX_AMOUNT, toCents, type Cents } from '../../../domain/shared/money.js';
import { BankFileRefused } from './bank-file-refused.js';
import type { Parsed } from './parse-lot.js';
import { at, centsOf, several, textAt } from './parsed-parts.js';

/** The amount of a transaction wherever its version of camt.054 has it, else that of its entry. */
export const amountOf = (entry: Parsed, transaction: Parsed | undefined): Parsed | undefined =>
  at(transaction, 'Amt') ??
  at(transaction, 'AmtDtls', 'TxAmt', 'Amt') ??
  at(transaction, 'AmtDtls', 'InstdAmt', 'Amt') ??
  at(entry, 'Amt');

/** What the bank took for it: `Chrgs/Amt` in .001.02, `Chrgs/Rcrd/Amt` in .001.08. */
export const costsOf = (transaction: Parsed | undefined): Cents => {
  const charges = several(transaction, 'Chrgs').flatMap((charge) => [charge, ...several(charge, 'Rcrd')]);
  const amounts = charges.map((charge) => at(charge, 'Amt')).filter((amount) => textAt(amount, '@Ccy') === 'EUR');
  const sum = amounts.reduce((cents, amount) => cents + (centsOf(textAt(amount)) ?? 0), 0);
  if (sum > MAX_AMOUNT) throw new BankFileRefused('bank.too-large', { most: MAX_AMOUNT / 100 });
  return toCents(sum);
};
