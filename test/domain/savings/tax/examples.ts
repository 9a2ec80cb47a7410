import type { CaseJson } from './simulated.js';

const contract = (openedOn: string, value: string, oldPremiums: string, newPremiums: string) => ({
  openedOn,
  value,
  oldPremiums,
  newPremiums,
});
const COUPLE = { status: 'couple' };
const AT_30 = { marginalRate: '0.30' };

const old16 = { contract: contract('2010-03-01', '42000.00', '30000.00', '0.00'), amount: '10000.00' };
const mixed = { contract: contract('2010-01-01', '90000.00', '40000.00', '35000.00'), amount: '30000.00' };
const old120 = { contract: contract('2010-01-01', '120000.00', '70000.00', '0.00'), amount: '60000.00' };
const five = { contract: contract('2021-05-01', '10000.00', '0.00', '5000.00'), amount: '4000.00' };
const history = { contract: contract('2016-03-01', '4000.00', '2000.00', '0.00'), amount: '2000.00' };
const PFL = { options: { flatLevyOnOldGains: true } };

/** rules/savings-tax.md 1.8: the cases by name. */
export const CASES: Readonly<Record<string, CaseJson>> = {
  E01: { contract: contract('2023-11-01', '12500.00', '0.00', '10000.00') },
  E03: { ...old16, household: AT_30 },
  E04: { ...old16, ...PFL },
  E05: { contract: contract('2018-11-23', '78000.00', '0.00', '60000.00'), amount: '39000.00' },
  E06: { contract: contract('2018-01-01', '300000.00', '0.00', '250000.00'), amount: '50000.00' },
  E08: { ...mixed, household: { ...COUPLE, ...AT_30 } },
  E08b: { ...old120, household: AT_30 },
  'E08b by the flat levy': { ...old120, ...PFL },
  E09: { ...five, household: { ...COUPLE, otherTaxableIncome: '54000.00' } },
  'E09 by the option': {
    ...five,
    household: { ...COUPLE, otherTaxableIncome: '54000.00' },
    options: { incomeTaxScale: true },
  },
  E10: { contract: contract('2017-10-01', '80000.00', '0.00', '64000.00'), amount: undefined, total: true },
  E11: { contract: contract('2020-01-01', '18000.00', '0.00', '20000.00'), amount: '9000.00' },
  'E11 strict': {
    contract: contract('2020-01-01', '18000.00', '0.00', '20000.00'),
    amount: '9000.00',
    options: { lossRule: 'strict' },
  },
  'E11 later': { contract: contract('2020-01-01', '12000.00', '0.00', '11000.00'), amount: undefined, total: true },
  'E11 later, strict': {
    contract: contract('2020-01-01', '12000.00', '0.00', '10000.00'),
    amount: undefined,
    total: true,
  },
  'E12 first': { contract: contract('2020-01-01', '110000.00', '0.00', '100000.00'), amount: '20000.00' },
  'E12 second': { contract: contract('2020-01-01', '95000.00', '0.00', '81818.18'), amount: '30000.00' },
  'E12 third': { contract: contract('2020-01-01', '80000.00', '0.00', '65980.86'), amount: undefined, total: true },
  E13: {
    contract: {
      ...contract('2021-06-01', '57968.00', '0.00', '50000.00'),
      socialLeviesAlreadyPaid: { taxedProducts: '6000.00', levies: '1032.00' },
    },
    amount: '20000.00',
  },
  'E14 in 2019': { ...history, ...PFL, withdrawnOn: '2019-04-01' },
  'E14 in 2022': { ...history, ...PFL, withdrawnOn: '2022-04-01' },
};
