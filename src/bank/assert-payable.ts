import { MAX_AMOUNT, type Cents } from '../../domain/shared/money.js';

/** Throws a RangeError for a file that no bank takes, whatever it is of: its name, no or doubled transactions, amounts. */
export const assertPayable = (
  messageId: string,
  transactions: readonly { readonly id: string; readonly amount: Cents }[],
): void => {
  if (!/^[A-Za-z0-9-]{1,30}$/.test(messageId)) throw new RangeError('not a message id of 30 characters at most');
  if (transactions.length === 0) throw new RangeError('a file without transactions');
  if (new Set(transactions.map(({ id }) => id)).size < transactions.length)
    throw new RangeError('a transaction twice in one file');
  const wrong = transactions.find(({ amount }) => amount < 1 || amount > MAX_AMOUNT);
  if (wrong) throw new RangeError(`transaction ${wrong.id}: not an amount for SEPA`);
};
