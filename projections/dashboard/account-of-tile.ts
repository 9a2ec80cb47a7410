import { accounts } from '../../domain/payments/account/account.js';
import type { Account, Debit, Instalment } from '../../domain/payments/account/state.js';
import { plus } from '../../domain/shared/money.js';
import type { CollectedDebit, Paid, TileAccount } from './tile-account.js';

/** The account that a tile keeps, with all that an event may still change. */
export const accountOfTile = ({ open, pending, collected, paid, costsOwed, notice }: TileAccount): Account => ({
  ...accounts.initialState,
  instalments: [...paid.map(paidInstalment), ...open].sort((one, other) => one.number - other.number),
  debits: [...collected.map(collectedDebit), ...pending],
  costsOwed,
  notice,
});

/** A debit was tried for it, so that it had been announced: on which day does not matter any more. */
const paidInstalment = ([number, dueOn, amount, paid, tries]: Paid): Instalment => {
  const instalment = { number, plan: 0, dueOn, amount, paid, announcedOn: dueOn, tries };
  return instalment as Instalment;
};

const collectedDebit = ({ id, collectOn, returnableUntil, costs, shares }: CollectedDebit): Debit => ({
  id,
  submittedOn: collectOn,
  collectOn,
  returnableUntil,
  shares: shares.map(([number, amount]) => ({ number, amount })),
  costs,
  amount: plus(costs, ...shares.map(([, amount]) => amount)),
  status: 'collected',
});
