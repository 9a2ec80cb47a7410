import type { Cents } from '../../shared/money.js';

/** What of a case two keys may contradict each other about. */
interface Told {
  readonly withdrawnOn: string;
  readonly contract: {
    readonly openedOn: string;
    readonly value: Cents;
    readonly socialLeviesAlreadyPaid?: { readonly taxedProducts: Cents; readonly levies: Cents } | undefined;
  };
  readonly household: {
    readonly otherTaxableIncome?: Cents | undefined;
    readonly referenceIncomeTwoYearsAgo?: Cents | undefined;
  };
  readonly amount?: Cents | undefined;
  readonly total?: true | undefined;
  readonly netWanted?: Cents | undefined;
  readonly options: { readonly incomeTaxScale: boolean; readonly withholdingWaiver: boolean };
}

interface Contradiction {
  readonly path: readonly string[];
  readonly code: string;
}

const WAYS = ['amount', 'total', 'netWanted'] as const;

const howMuch = (told: Told): readonly Contradiction[] => {
  const [first, second] = WAYS.filter((way) => told[way] !== undefined);
  if (first === undefined) return [{ path: ['amount'], code: 'case.missing' }];
  return second === undefined ? [] : [{ path: [second], code: 'tax.two-amounts' }];
};

/** Keys that cannot be true together: the key to correct and a stable code. */
export const contradictions = (told: Told): readonly Contradiction[] => {
  const { withdrawnOn, contract, household, amount, options } = told;
  const paid = contract.socialLeviesAlreadyPaid;
  const rules: readonly (readonly [broken: boolean, path: readonly string[], code: string])[] = [
    [contract.openedOn > withdrawnOn, ['withdrawnOn'], 'tax.before-opening'],
    [amount !== undefined && amount > contract.value, ['amount'], 'tax.above-value'],
    [
      options.incomeTaxScale && household.otherTaxableIncome === undefined,
      ['household', 'otherTaxableIncome'],
      'tax.income-needed',
    ],
    [
      options.withholdingWaiver && household.referenceIncomeTwoYearsAgo === undefined,
      ['household', 'referenceIncomeTwoYearsAgo'],
      'tax.waiver-income-missing',
    ],
    [
      paid !== undefined && paid.levies > paid.taxedProducts,
      ['contract', 'socialLeviesAlreadyPaid', 'levies'],
      'tax.levies-above-products',
    ],
  ];
  return [...howMuch(told), ...rules.filter(([broken]) => broken).map(([, path, code]) => ({ path, code }))];
};
