import { demonstrationProducts } from '../../domain/contracts/products/demonstration-products.js';
import type { Products } from '../../domain/contracts/products/products.js';
import { demonstrationTariff } from '../../domain/contracts/tariff/demonstration-tariff.js';
import type { Tariff } from '../../domain/contracts/tariff/tariff.js';
import type { Core } from '../core/open-core.js';
import { ContractPrices } from './contract-prices.js';
import { ContractStreams } from './contract-streams.js';
import { InsuredHomes } from './insured-homes.js';
import { premiumsPaid, type PaidPremiums } from './premiums-paid.js';

/** What commands on contracts are carried out with. */
export interface ContractParts {
  readonly streams: ContractStreams;
  readonly prices: ContractPrices;
  readonly homes: InsuredHomes;
  readonly products: Products;
  readonly paid: PaidPremiums;
}

/** The token that they are injected by. */
export const CONTRACT_PARTS = Symbol('contract parts');

/** A mutual's own tariff, products and accounts take the place of the demonstration's and of ours. */
export interface OfMutual {
  readonly tariff?: Tariff;
  readonly products?: Products;
  readonly paid?: PaidPremiums;
}

export const contractParts = (
  core: Core,
  { tariff = demonstrationTariff, products = demonstrationProducts, paid = premiumsPaid(core) }: OfMutual = {},
): ContractParts => {
  const streams = new ContractStreams(core);
  const prices = new ContractPrices(streams, tariff);
  return { streams, prices, homes: new InsuredHomes(streams), products, paid };
};
