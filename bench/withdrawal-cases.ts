/** Cases of the measure of withdrawals, each in the reach of the bare computation beside it. */
export interface BenchCase {
  readonly kind: 'assurance-vie';
  readonly withdrawnOn: string;
  readonly contract: {
    readonly openedOn: string;
    readonly value: string;
    readonly oldPremiums: string;
    readonly newPremiums: string;
  };
  readonly household: { readonly status: 'single' | 'couple'; readonly otherTaxableIncome: string };
  readonly amount: string;
  readonly options: { readonly incomeTaxScale: boolean };
}

const withdrawal = (
  [openedOn, value, oldPremiums, newPremiums]: readonly [string, string, string, string],
  amount: string,
  status: 'single' | 'couple' = 'single',
  incomeTaxScale = false,
): BenchCase => ({
  kind: 'assurance-vie',
  withdrawnOn: '2026-11-23',
  contract: { openedOn, value, oldPremiums, newPremiums },
  household: { status, otherTaxableIncome: '54000.00' },
  amount,
  options: { incomeTaxScale },
});

export const withdrawalCases: readonly BenchCase[] = [
  withdrawal(['2023-11-01', '12500.00', '0.00', '10000.00'], '5000.00'),
  withdrawal(['2018-11-23', '78000.00', '0.00', '60000.00'], '39000.00'),
  withdrawal(['2018-01-01', '300000.00', '0.00', '250000.00'], '50000.00'),
  withdrawal(['2010-01-01', '90000.00', '40000.00', '35000.00'], '30000.00', 'couple'),
  withdrawal(['2010-01-01', '120000.00', '70000.00', '0.00'], '60000.00'),
  withdrawal(['2021-05-01', '10000.00', '0.00', '5000.00'], '4000.00', 'couple', true),
];
