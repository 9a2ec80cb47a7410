import type { Debit } from '../../domain/payments/account/state.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Cents } from '../../domain/shared/money.js';
import type { DashboardDocument, Tile } from './document.js';
import { withCosts } from './dated-costs.js';
import { paidInstalment } from './paid-instalment.js';
import { settledDebit } from './settled-debit.js';
import { NO_ACCOUNT, type TileAccount } from './tile-account.js';

interface CollectedDebit extends Pick<Debit, 'id' | 'collectOn' | 'returnableUntil' | 'costs'> {
  readonly shares: readonly (readonly [number: number, amount: Cents])[];
}
type Paid = readonly [number: number, dueOn: CalendarDate, amount: Cents, paid: Cents, tries: number];
interface Undated {
  readonly costsOwed: Cents;
}
type Version5 = Omit<DashboardDocument, 'contracts'> & {
  readonly contracts: readonly (Omit<Tile, 'account'> & { readonly account: Omit<TileAccount, 'costs'> & Undated })[];
};
type Version4 = Omit<Version5, 'contracts'> & {
  readonly contracts: readonly (Omit<Tile, 'account'> & {
    readonly account: Omit<TileAccount, 'collected' | 'paid' | 'costs'> &
      Undated & {
        readonly collected: readonly CollectedDebit[];
        readonly paid: readonly Paid[];
      };
  })[];
};
type Version3 = Omit<DashboardDocument, 'contracts' | 'operations'> & {
  readonly contracts: readonly Omit<Tile, 'account'>[];
};
type Version2 = Omit<Version3, 'contracts'>;

const withTexts = ({
  collected,
  paid,
  ...account
}: Version4['contracts'][number]['account']): Version5['contracts'][number]['account'] => ({
  ...account,
  collected: collected.map(({ shares, ...debit }) =>
    settledDebit.write({ ...debit, shares: shares.map(([number, amount]) => ({ number, amount })) }),
  ),
  paid: paid.map(([number, dueOn, amount, sum, tries]) =>
    paidInstalment.write({ number, dueOn, amount, paid: sum, tries }),
  ),
});

/** Version 5 had the sum of the costs that are owed: since when is not known. */
export const costsWhenJoined = ({ contracts, ...document }: Version5): DashboardDocument => ({
  ...document,
  contracts: contracts.map(({ account: { costsOwed, ...account }, ...tile }) => ({
    ...tile,
    account: { ...account, costs: withCosts([], document.joinedOn, costsOwed) },
  })),
});

/** Version 4 had the parts of what is settled. */
export const settledAsTexts = ({ contracts, ...document }: Version4): DashboardDocument =>
  costsWhenJoined({
    ...document,
    contracts: contracts.map((tile) => ({ ...tile, account: withTexts(tile.account) })),
  });

/** Version 3 knew nothing of payments. */
export const withoutPayments = ({ contracts, ...document }: Version3): DashboardDocument => ({
  ...document,
  contracts: contracts.map((tile) => ({ ...tile, account: NO_ACCOUNT })),
  operations: [],
});

/** Version 2 had no tiles yet. */
export const withoutTiles = (document: Version2): DashboardDocument => withoutPayments({ ...document, contracts: [] });

/** Version 1 did not keep when something was told. */
export const toldWhenInForce = (document: Version2): DashboardDocument => ({
  ...withoutTiles(document),
  notifications: document.notifications.map((one) => ({ ...one, toldOn: one.on })),
});
