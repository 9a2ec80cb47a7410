import { accounts } from '../../domain/payments/account/account.js';
import type { Account } from '../../domain/payments/account/state.js';
import { costsOwed } from './dated-costs.js';
import { paidInstalment } from './paid-instalment.js';
import { settledDebit } from './settled-debit.js';
import type { TileAccount } from './tile-account.js';

/** The account that a tile keeps, with all that an event may still change. */
export const accountOfTile = ({ open, pending, collected, paid, costs, notice }: TileAccount): Account => ({
  ...accounts.initialState,
  instalments: [...paid.map(paidInstalment.read), ...open].sort((one, other) => one.number - other.number),
  debits: [...collected.map(settledDebit.read), ...pending],
  costsOwed: costsOwed(costs),
  notice,
});
