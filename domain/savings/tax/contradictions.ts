import type { CaseError } from '../../shared/simulation/case-error.js';
import { caseError } from './case-error.js';
import type { Withdrawal } from './case.js';

type Contradiction = readonly [broken: boolean, pointer: string, code: Parameters<typeof caseError>[1]];
const WAYS = ['amount', 'total', 'netWanted'] as const;

const howMuch = (told: Withdrawal): Contradiction => {
  const [first, second] = WAYS.filter((way) => told[way] !== undefined);
  if (first === undefined) return [true, '/amount', 'case.missing'];
  return [second !== undefined, `/${second}`, 'tax.two-amounts'];
};

const tooManyLevies = ({ kind, contract }: Withdrawal): boolean => {
  const paid = kind === 'assurance-vie' && 'oldPremiums' in contract ? contract.socialLeviesAlreadyPaid : undefined;
  return paid !== undefined && paid.levies > paid.taxedProducts;
};

/** Keys that cannot be true together, each as an error at the key to correct. */
export const contradictions = (told: Withdrawal): readonly CaseError[] => {
  const { withdrawnOn, contract, household, amount = 0, options } = told;
  const rules: readonly Contradiction[] = [
    howMuch(told),
    [contract.openedOn > withdrawnOn, '/withdrawnOn', 'tax.before-opening'],
    [amount > contract.value, '/amount', 'tax.above-value'],
    [tooManyLevies(told), '/contract/socialLeviesAlreadyPaid/levies', 'tax.levies-above-products'],
    [
      household.allowanceUsed !== undefined && household.gainsThisYear !== undefined,
      '/household/gainsThisYear',
      'tax.allowance-and-gains',
    ],
    [
      options.incomeTaxScale && household.otherTaxableIncome === undefined,
      '/household/otherTaxableIncome',
      'tax.income-needed',
    ],
    [
      options.withholdingWaiver && household.referenceIncomeTwoYearsAgo === undefined,
      '/household/referenceIncomeTwoYearsAgo',
      'tax.waiver-income-missing',
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, pointer, code]) => caseError(pointer, code));
};
