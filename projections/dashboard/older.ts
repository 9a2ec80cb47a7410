import type { DashboardDocument, Tile } from './document.js';
import { NO_ACCOUNT } from './tile-account.js';

type Version3 = Omit<DashboardDocument, 'contracts' | 'operations'> & {
  readonly contracts: readonly Omit<Tile, 'account'>[];
};
type Version2 = Omit<Version3, 'contracts'>;

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
