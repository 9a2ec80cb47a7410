import { minus } from '../../../shared/money.js';
import { amount, type Amount } from '../../../shared/simulation/amount.js';
import { moneyFromCase } from '../../../shared/simulation/trace-inputs.js';
import type { LifeInsuranceWithdrawal } from '../case.js';

export type LeviesAlreadyPaid = NonNullable<LifeInsuranceWithdrawal['contract']['socialLeviesAlreadyPaid']>;

/** Products of the whole contract that have borne no social levies yet; negative where too many have. CSS L136-7 II-3°, III bis. */
export const productsNotLevied = (
  { contract: { value } }: LifeInsuranceWithdrawal,
  { taxedProducts, levies }: LeviesAlreadyPaid,
  premiums: Amount,
): Amount =>
  amount(minus(value, premiums.cents, minus(taxedProducts, levies)), () => ({
    rule: 'products-not-levied',
    source: 'CSS L136-7 II-3°',
    label: 'Produits du contrat qui n’ont pas encore supporté les prélèvements sociaux',
    inputs: [
      moneyFromCase('contract.value', value),
      moneyFromCase('contract.socialLeviesAlreadyPaid.taxedProducts', taxedProducts),
      moneyFromCase('contract.socialLeviesAlreadyPaid.levies', levies),
    ],
    parts: [premiums],
    rounding: 'difference',
    formula: ['-', 'i0', 'p0', ['-', 'i1', 'i2']],
  }));
