import { MAX_AMOUNT, type Cents } from '../../../domain/shared/money.js';

interface WithAmount {
  readonly amount: Cents;
}

/** The first of these debits, as many as a file has room for: `room` of them, and no more than its sum may be. */
export const fitting = <Debit extends WithAmount>(
  debits: readonly Debit[],
  held: Iterable<WithAmount>,
  room: number,
): readonly Debit[] => {
  let sum = 0;
  for (const { amount } of held) sum += amount;
  const tooMuch = debits.findIndex(({ amount }) => (sum += amount) > MAX_AMOUNT);
  return debits.slice(0, tooMuch < 0 ? room : Math.min(room, tooMuch));
};
